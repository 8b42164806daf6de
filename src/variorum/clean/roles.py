"""Roles and kinds of furniture by names of their own.

Python 3.11 finds a member of an enumeration by way of its class's class, in a quarter of a microsecond; lines ask for
one half a million times a pile.
"""

from variorum.values import BlockKind, Furniture, Role

BLANK, BODY, BYLINE, CAPTION, CREDIT = Role.BLANK, Role.BODY, Role.BYLINE, Role.CAPTION, Role.CREDIT
DATELINE, DECK, FURNITURE, HEADLINE, SUBHEAD = Role.DATELINE, Role.DECK, Role.FURNITURE, Role.HEADLINE, Role.SUBHEAD
BIO, NOTICE, OTHER, PLEA = Furniture.BIO, Furniture.NOTICE, Furniture.OTHER, Furniture.PLEA
HEADING, CAPTIONED = BlockKind.HEADING, BlockKind.CAPTION
