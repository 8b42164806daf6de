"""Tell: the account in order of weight, and the check that must pass before it is shown."""

from .tell import tell_account
from .verify import strike_out, verify_account

__all__ = ["strike_out", "tell_account", "verify_account"]
