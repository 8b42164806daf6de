"""A catalogue of attributions about invented events: whose words, through whom, and which words."""

import pytest

from extract.reports import Annotate, attributed, extract, holding, pieces
from variorum.values import Stance

# phenomenon · text · voices from the reader to the origin · words of the content
CHAINED = [
    (
        "a shout under a broken parse",
        "Miners marching through the streets chanted “What plan?” and went on until nearly 2 a.m. on Friday.",
        ["Miners"],
        "What plan?",
    ),
    (
        "a cue in front and one behind",
        "Mayor Ilse Marn scolded him: “The three dams are as old as the town,” she said.",
        ["Ilse Marn"],
        "The three dams",
    ),
    (
        "in somebody's view",
        "It matters because to Ilse Marn, “there is nothing more important than a dry street.”",
        ["Ilse Marn"],
        "nothing more important",
    ),
    (
        "behind a horizontal bar",
        "Ek noted that he had paid no tax ― as was true while his books were open ― Venn boasted, “It is smart.”",
        ["Venn"],
        "It is smart",
    ),
    # who is meant
    (
        "kin tell he from she",
        "Tam Ek, a fitter, was met by his wife, Ina, at the gate. “I brought the soup,” she said.",
        ["Ina"],
        "I brought the soup",
    ),
    (
        "the same pronoun, sentence after sentence",
        (
            "Ada Malm is not given to alarm. She has run St Orm's school for nineteen years. She was given a number, "
            "which the Post has seen. She kept it. “The man told me to wait,” she says."
        ),
        ["Ada Malm"],
        "The man told me to wait",
    ),
    (
        "as for somebody",
        (
            "As for the minister, Tam Ek, his pledge to open the files remains tied to the consent of the judge. "
            "“No page is held back,” he said."
        ),
        ["Tam Ek"],
        "No page is held back",
    ),
    (
        "a trade the list does not have",
        "A former boilerman at the mine has a theory. Oil stood beside the water, he claims.",
        ["A former boilerman"],
        "Oil stood beside the water",
    ),
    (
        "one of several by their trade",
        "One of the stewards admitted that he had given up counting. “The gate was open,” he said.",
        ["One of the stewards"],
        "The gate was open",
    ),
    (
        "behind a year",
        "The man who ran the mine until 2029 would say only that it “had no oil”.",
        ["The man"],
        "had no oil",
    ),
    ("a prefix with a hyphen", "The mine shut in May, an ex-miner said.", ["an ex-miner"], "The mine shut in May"),
    ("an age with a hyphen", "“I saw it,” the 41-year-old's wife said.", ["the 41-year-old's wife"], "I saw it"),
    ("an e-mail", "The author of the e-mail said it would burn.", ["The author of the e-mail"], "it would burn"),
    (
        "in her words",
        "Clause four, in Ada Malm's words, takes in “all iron that bears load”.",
        ["Ada Malm"],
        "all iron",
    ),
    (
        "a minister of something",
        "More pumps will come at noon, stated Minister of the Interior K. Tamm.",
        ["K. Tamm"],
        "More pumps will come",
    ),
    (
        "a minister for something",
        "Minister for Health Ada Malm said the mine was old.",
        ["Ada Malm"],
        "the mine was old",
    ),
    (
        "quoted words go on a clause without marks",
        "Tam Ek met the crew. He would go, he said, “if the board asks me to, and not before”.",
        ["Tam Ek"],
        "He would go",
    ),
    (
        "what she was told is not the documents'",
        "Ada Malm got a number, papers show, and was told “to wait”.",
        [],
        "to wait",
    ),
    (
        "a clip in a script",
        "Ada Malm spoke at noon.\n[CLIP 2: Mrs Ada Malm, 0'14]\n“The mine is old.”",
        ["Ada Malm"],
        "old",
    ),
    ("a clip in capitals", "Ada Malm spoke at noon.\nCLIP MALM (0'09):\n“The mine is old.”", ["Ada Malm"], "old"),
    (
        "words that others pass on",
        (
            "A clerk in the control room told the captain that the hotels were full. "
            "“We need you in Orm,” he went on, according to two people who have heard the tape."
        ),
        ["two people", "A clerk"],
        "We need you in Orm",
    ),
    (
        "a remark, and the paper that has it",
        "A clerk's remark, “We need you in Orm”, was followed by laughter, the transcript shows.",
        ["the transcript", "A clerk"],
        "We need you in Orm",
    ),
    (
        "another view, before a colon",
        (
            "The choice was his, Tam Ek said. Ada Malm of the Miners' Guild, which has 1,900 members, takes another "
            "view: “Every one of my members knows what that means.”"
        ),
        ["Ada Malm"],
        "Every one of my members",
    ),
    (
        "whose office",
        "The mayor, Tam Ek, came. His office said the mine was old.",
        ["Tam Ek's office"],
        "the mine was old",
    ),
    ("kin named before", "His mother, Ina, wept. “He has never lied,” his mother said.", ["Ina"], "He has never lied"),
    (
        "somebody of a headline, since named",
        "A bishop went to the mine. Bishop Remo Dall led the talks. “There was soup,” the bishop said.",
        ["Remo Dall"],
        "There was soup",
    ),
    # cues of many kinds
    ("said, finite", "Ilse Marn said the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    (
        "shown behind",
        "Eight sheds had burned, aerial pictures taken on Friday show.",
        ["aerial pictures"],
        "Eight sheds had burned",
    ),
    ("a report shows", "The ferry left late, a report seen by the Post shows.", ["a report"], "The ferry left late"),
    ("has said", "Ilse Marn has said the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("says, present", "Ilse Marn says the ferry is late.", ["Ilse Marn"], "the ferry is late"),
    ("is saying", "Ilse Marn is saying the ferry is late.", ["Ilse Marn"], "the ferry is late"),
    ("a time between", "Ilse Marn said on Friday the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("a time before", "On Friday, Ilse Marn said the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("an adverb", "Ilse Marn repeatedly said that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("confirmed", "Ilse Marn confirmed that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("pointed out", "Ilse Marn pointed out that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("made clear", "Ilse Marn made clear that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("made the case", "Ilse Marn made the case that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("issued a warning", "Ilse Marn issued a warning that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("insisted", "Ilse Marn insisted the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("admitted", "Ilse Marn admitted that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("complained", "Ilse Marn complained that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("feared", "Ilse Marn feared that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("estimated", "Ilse Marn estimated that 40 people had boarded.", ["Ilse Marn"], "40 people had boarded"),
    ("testified", "Ilse Marn testified that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("tweeted", "Ilse Marn tweeted that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("warned of", "Ilse Marn warned of long delays on the lake.", ["Ilse Marn"], "long delays"),
    ("spoke of", "Ilse Marn spoke of long delays on the lake.", ["Ilse Marn"], "long delays"),
    ("called for", "Ilse Marn called for a new ferry.", ["Ilse Marn"], "a new ferry"),
    (
        "called for X to",
        "Ilse Marn called for the council to buy a ferry.",
        ["Ilse Marn"],
        "the council to buy a ferry",
    ),
    ("called on X to", "Ilse Marn called on the council to buy a ferry.", ["Ilse Marn"], "to buy a ferry"),
    ("accused of", "Ilse Marn accused the council of hiding the report.", ["Ilse Marn"], "hiding the report"),
    ("blamed for", "Ilse Marn blamed the council for the delay.", ["Ilse Marn"], "the council for the delay"),
    ("described as", "Ilse Marn described the delay as a scandal.", ["Ilse Marn"], "as a scandal"),
    ("called X Y", "Ilse Marn called the delay a scandal.", ["Ilse Marn"], "the delay a scandal"),
    ("welcomed", "Ilse Marn welcomed the purchase of a ferry.", ["Ilse Marn"], "the purchase"),
    (
        "criticised on a day",
        "Ilse Marn criticised the council on Friday for the delay.",
        ["Ilse Marn"],
        "for the delay",
    ),
    ("her claim that", "Ilse Marn’s claim that the ferry was late angered many.", ["Ilse Marn"], "the ferry was late"),
    ("her view was that", "Ilse Marn’s view was that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("is convinced", "Ilse Marn is convinced that the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("is worried that", "Ilse Marn is worried that the ferry may sink.", ["Ilse Marn"], "the ferry may sink"),
    ("saying, behind", "Ilse Marn left the hall, saying the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("adding, behind", "Ilse Marn shook her head, adding that she was tired.", ["Ilse Marn"], "she was tired"),
    ("by saying", "Ilse Marn began by saying the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("two cues joined", "Ilse Marn rose and said the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("who said", "Ilse Marn, who said the ferry was late, left.", ["Ilse Marn"], "the ferry was late"),
    ("as X said", "As Ilse Marn said, the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("in the words of", "In the words of Ilse Marn, the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("inside its content", "The ferry, Ilse Marn added, was late.", ["Ilse Marn"], "was late"),
    ("at the end", "The ferry was late, Ilse Marn told reporters on Friday.", ["Ilse Marn"], "The ferry was late"),
    ("inverted at the end", "The ferry was late, says Ilse Marn.", ["Ilse Marn"], "The ferry was late"),
    ("declined to say when", "Ilse Marn declined to say when the ferry would sail.", ["Ilse Marn"], "when the ferry"),
    ("has not said when", "Ilse Marn has not said when the ferry would sail.", ["Ilse Marn"], "when the ferry"),
    ("name and colon", "Ilse Marn: The ferry is late.", ["Ilse Marn"], "The ferry is late"),
    ("a transcript", "MARN: The ferry is late. We are sorry.", ["MARN"], "We are sorry"),
    ("a transcript in marks", '"MARN: The ferry is late. We are sorry.', ["MARN"], "We are sorry"),
    # quoted words
    ("curly marks", "“The ferry is late,” Ilse Marn said.", ["Ilse Marn"], "The ferry is late"),
    ("straight marks", '"The ferry is late," Ilse Marn said.', ["Ilse Marn"], "The ferry is late"),
    ("guillemets", "«The ferry is late», said Ilse Marn.", ["Ilse Marn"], "The ferry is late"),
    ("low and high marks", "„The ferry is late“, Ilse Marn said.", ["Ilse Marn"], "The ferry is late"),
    ("two singles for a double", "''The ferry is late,'' Ilse Marn said.", ["Ilse Marn"], "The ferry is late"),
    ("single marks", "‘The ferry is late,’ Ilse Marn said.", ["Ilse Marn"], "The ferry is late"),
    ("closing mark typed first", "”The ferry is late tonight,” Ilse Marn said.", ["Ilse Marn"], "The ferry is late"),
    ("mixed marks", '“The ferry is late," Ilse Marn said.', ["Ilse Marn"], "The ferry is late"),
    ("a question", "“Is the ferry late?” Ilse Marn asked.", ["Ilse Marn"], "Is the ferry late"),
    ("a call", "“Buy a ferry!” shouted Ilse Marn.", ["Ilse Marn"], "Buy a ferry"),
    ("a full stop before the cue", "“The ferry is late.” Ilse Marn said.", ["Ilse Marn"], "The ferry is late"),
    ("inverted with a title", "“It is late,” said Mayor Ilse Marn.", ["Ilse Marn"], "It is late"),
    ("inverted, described", "“It is late,” said Ilse Marn, who runs the port.", ["Ilse Marn"], "It is late"),
    ("cue after two sentences", "“It sank. Nobody came,” Ilse Marn said.", ["Ilse Marn"], "Nobody came"),
    ("cue between", "“The ferry,” Ilse Marn said, “is late.”", ["Ilse Marn"], "is late"),
    ("a second quotation", "“It is late,” Ilse Marn said. “It always is.”", ["Ilse Marn"], "It always is"),
    ("a long description", "“It is late,” Ilse Marn, wearing a red coat and a cap, said.", ["Ilse Marn"], "It is late"),
    ("a name in the quotation", "“Tam Reyes is late,” Ilse Marn said.", ["Ilse Marn"], "Tam Reyes is late"),
    ("a quotation in it", "“She told me, ‘Go home,’” Ilse Marn said.", ["Ilse Marn"], "Go home"),
    ("a quotation ends it", "Ilse Marn said the sign read “keep out”.", ["Ilse Marn"], "the sign read “keep out”"),
    ("an insertion", "“It [the ferry] is late,” Ilse Marn said.", ["Ilse Marn"], "[the ferry]"),
    ("an omission", "“It is late … and slow,” Ilse Marn said.", ["Ilse Marn"], "and slow"),
    ("colon", "Ilse Marn said: “It is late.”", ["Ilse Marn"], "It is late"),
    ("colon after an act", "She turned to the crowd. Ilse Marn smiled: “It is late.”", ["Ilse Marn"], "It is late"),
    ("that and a quotation", "Ilse Marn said that “it is late.”", ["Ilse Marn"], "it is late"),
    ("a fragment", "Ilse Marn said the ferry was “a little late”.", ["Ilse Marn"], "“a little late”"),
    ("signed behind a dash", "“The ferry is always late.” — Ilse Marn", ["Ilse Marn"], "The ferry is always late"),
    ("signed, described", "“The ferry is always late.” ― Ilse Marn, clerk", ["Ilse Marn"], "The ferry is always"),
    ("a colon line before", "Then Ilse Marn said:\n“The ferry is late.”", ["Ilse Marn"], "The ferry is late"),
    ("a paragraph on", "“It is late,” Ilse Marn said.\n“We are tired of waiting here.”", ["Ilse Marn"], "We are tired"),
    ("an open quotation on", "Ilse Marn said: “It is late.\n“We are tired.”", ["Ilse Marn"], "We are tired"),
    (
        "an open quotation over three",
        "Ilse Marn said: “It is late.\n“We are tired.\n“We want a ferry.”",
        ["Ilse Marn"],
        "We want a ferry",
    ),
    (
        "the cue in the last paragraph",
        "“The ferry is late every day.\n“We are tired of it,” Ilse Marn said.",
        ["Ilse Marn"],
        "The ferry is late every day",
    ),
    ("headline, single marks", "Marn: ‘We Want a Ferry Now’", ["Marn"], "We Want a Ferry Now"),
    # who stands beside the quotation, whatever the parser makes of it
    ("a verb taken for a noun", "“It may be the last ferry we ever get,” Marn notes.", ["Marn"], "the last ferry"),
    ("a name taken for its part", "“I can see two. Not a single one more,” Marn answers.", ["Marn"], "I can see two"),
    (
        "said, then a description",
        "“This is a show and we are all props,” said Reth clerk Ole Brand, angered that captains ignored the crew.",
        ["Ole Brand"],
        "we are all props",
    ),
    (
        "a long apposition",
        "“Very good captain, very good captain this man,” Brand, the head of the line and owner of six ferries, said.",
        ["Brand"],
        "very good captain",
    ),
    (
        "a name between commas",
        "In a note to the Selvig Post, her first aide, Ole Brand, said: “It is late.”",
        ["Selvig Post", "Ole Brand"],
        "It is late",
    ),
    ("echoed, a line before", "Ilse Marn echoed:\n“The ferry is late.”", ["Ilse Marn"], "The ferry is late"),
    (
        "released a statement",
        "Ilse Marn released the following statement:\n“We are sorry for the long delay.”",
        ["Ilse Marn"],
        "sorry",
    ),
    ("a name and a colon", "The delay does not surprise Ilse Marn: “It is late.”", ["Ilse Marn"], "It is late"),
    (
        "clause and quotation",
        "Ilse Marn says in a statement that Reth’s “ferry has crossed the line from slow to quite unusable.”",
        ["Ilse Marn"],
        "that Reth’s “ferry has crossed the line",
    ),
    (
        "called X, quoted",
        "Ilse Marn called the delay of the new boats “an insult to the men and women who wait.”",
        ["Ilse Marn"],
        "an insult",
    ),
    (
        "footage of X asking",
        "It uses footage of Hilda Clint asking, “Why am I not ahead?”",
        ["Hilda Clint"],
        "not ahead",
    ),
    (
        "the name before the verb",
        "Asked why Reth had paid nothing, as was true for years, Ole Brand boasted, “That makes us smart.”",
        ["Ole Brand"],
        "makes us smart",
    ),
    ("charged", "“You promised us four boats by spring,” Marn charged in her speech.", ["Marn"], "four boats"),
    ("prompted X to say", "The leak prompted Ole Brand to say, “It is an old ferry.”", ["Ole Brand"], "an old ferry"),
    # the nearer cue, and who else stands beside the quotation
    (
        "the cue behind a relative clause",
        "Marn was asked by host Ole Brand, who is backing Marn, but has dismissed the story, “Now, is it late again?”",
        ["Ole Brand"],
        "is it late again",
    ),
    (
        "the nearer cue",
        "The spot ends with footage of Marn saying last week, “It is late,” when Brand blasted her.",
        ["Marn"],
        "It is late",
    ),
    (
        "saying, not what he says",
        (
            "Brand was defensive when asked to defend not paying an architect who said he was cheated after he built a"
            " hall, saying, “Maybe he was late with it.”"
        ),
        ["Brand"],
        "Maybe he was late",
    ),
    ("adding, who said", "Marn met a clerk who said it sank, adding that he could swim.", ["a clerk"], "he could swim"),
    (
        "called plans, quoted",
        "In April, Marn called Reth’s plans to build a new pier in Selvig “an absolute disgrace,” and left.",
        ["Marn"],
        "an absolute disgrace",
    ),
    (
        "behind another clause",
        "After the talk with Tam Reyes ended, Brand stated that it “was not good.” Adding, “It never was, not once.”",
        ["Brand"],
        "It never was",
    ),
    (
        "changed my answer",
        "It leaked so badly that Marn had to change her answer: “It is late.”",
        ["Marn"],
        "It is late",
    ),
    ("one message", "Marn had one message for the crowd on Friday: “It is late.”", ["Marn"], "It is late"),
    ("is shown lecturing", "The cleric Ole Brand is shown lecturing: “The ferry is late.”", ["Ole Brand"], "is late"),
    ("a line, inverted", "Stated Brand:\n“The ferry is always late.”", ["Brand"], "always late"),
    (
        "its own cue under a line",
        "One man in Reth interrupted the captain:\n“They stole it,” a woman shouted.",
        ["a woman"],
        "They stole it",
    ),
    ("the 46-year-old", "“Ole is always an amazing captain,” said the 46-year-old.", ["the 46-year-old"], "amazing"),
    (
        "the one of that age",
        "Ilse Marn, 43, took the ferry with Tam Reyes, 44. “Is it late?” the 43-year-old asked.",
        ["Ilse Marn"],
        "Is it late",
    ),
    (
        "stirred before",
        "Ole Brand laughed. “The ferry is late, and it will be late.”",
        ["Ole Brand"],
        "it will be late",
    ),
    ("headline, on a topic", "Marn on Selling Her Boats: ‘I Think I Will’", ["Marn"], "I Think I Will"),
    ("headline, a title on one", "Ferry Boss On Marn: ‘We Pay No Captains’", ["Ferry Boss"], "We Pay No Captains"),
    ("no blank before the marks", "Ole Brand said,“Look, it is late.”", ["Ole Brand"], "it is late"),
    ("signed without a blank", "“The ferry is always late.”― Pamela Brand", ["Pamela Brand"], "always late"),
    ("closed by another mark", '"It is late,” said Ole Brand. “It always is.”', ["Ole Brand"], "It always is"),
    (
        "the next paragraph, of the outer voice",
        (
            "The line issued a statement apologising to Brand for notes, which included clerks suggesting he was ill.\n"
            "“On behalf of all of us, we offer a deep apology to the captain.”"
        ),
        ["The line"],
        "we offer a deep apology",
    ),
    # who it is, over sentences and paragraphs
    (
        "she, not who stood by",
        "Ilse Marn said it sank. Told of it by a clerk, she smiled. “I live on the lake,” she said.",
        ["Ilse Marn"],
        "I live on the lake",
    ),
    (
        "a semicolon and another subject",
        (
            "A clerk said Brand had told Marn that a loan of 3 billion euros depended on it; Marn's office said that no"
            " such talk had taken place."
        ),
        ["Marn's office"],
        "such talk had taken",
    ),
    (
        "a second apposition",
        "A second witness, the clerk Ana Terrel, said she had seen two men argue.",
        ["Ana Terrel"],
        "she had seen two men",
    ),
    ("a name behind a firm", "Her counterpart at Sund Capital, Peder Voll, said he left.", ["Peder Voll"], "he left"),
    (
        "a surname taken for a word",
        "Dr. Salma Irun said it was wrong.\nIrun estimated that between 70 and 90 people had died.",
        ["Salma Irun"],
        "between 70 and 90",
    ),
    (
        "asked, then stirred",
        "Asked whether she had told anybody, Ana Terrel shook her head. “Who would I have told? They all knew.”",
        ["Ana Terrel"],
        "They all knew",
    ),
    (
        "said two men who",
        "The paper said two men who had seen the results described them as “quite impossible without help.”",
        ["The paper"],
        "two men who had seen",
    ),
    (
        "two, by name",
        "Two, Joakim Stenn and Ida Rohm, wanted to lower the rate.",
        ["Joakim Stenn"],
        "to lower the rate",
    ),
    (
        "he, by a pronoun before",
        (
            "A farmer who gave his name only as Josef said he was ill. “They told me to wait,” he said. “I said no.”\n"
            "The girl was given a mattress. She died on Sunday, he said."
        ),
        ["Josef"],
        "She died on Sunday",
    ),
    (
        "it, the ministry again",
        "The health ministry said 38 people had died. The ministry said 412 had fallen ill. It said 23 were in bed.",
        ["health ministry"],
        "23 were in bed",
    ),
    (
        "he, not whom he speaks of",
        "Viggo Strand was the mate. The captain, Henrik Moe, “kept asking me what time it was,” he said.",
        ["Viggo Strand"],
        "kept asking",
    ),
    (
        "my doctor, he says",
        "Aron Helle, 68, ties his apron.\n“My doctor says I have baker’s lung,” he says.",
        ["Aron Helle"],
        "baker’s lung",
    ),
    (
        "not who asked",
        ("“It was one,” Viggo Strand said.\n“Had you been drinking?” Vale asked.\n“Only coffee, as always,” he said."),
        ["Viggo Strand"],
        "Only coffee",
    ),
    (
        "of the agency, who",
        "It heard from Inspector Turid Falk of the Maritime Agency, who said that she had examined the doors.",
        ["Turid Falk"],
        "she had examined",
    ),
    (
        "although, before the cue",
        "The owner ordered it to sail although two men had told him the doors leaked, a former mate said on Monday.",
        ["a former mate"],
        "The owner ordered it to sail although two men",
    ),
    (
        "and repeated that",
        "Oleh Drach said Tavria would not rest “until all are home”, and repeated that it would free two men.",
        ["Oleh Drach"],
        "it would free two men",
    ),
    (
        "a call sign",
        "But one of the soldiers, a sergeant who gave only his call sign, Fox, said he had spent five months there.",
        ["one of the soldiers"],
        "five months there",
    ),
    (
        "a semicolon before a denial",
        "The newspaper Reth Post reported that 30 had been taken to a camp; the general staff denied the report.",
        ["general staff"],
        "the report",
    ),
    (
        "the agency by name",
        "The paper Reth Post was first. A clerk told the agency Interpol-Vesti that it was late.",
        ["Interpol-Vesti", "A clerk"],
        "it was late",
    ),
    (
        "a name like a preposition",
        "“Four crowns dearer than it is,” says Per Olsen, a clerk.",
        ["Olsen"],
        "dearer",
    ),
    (
        "he, not the place",
        "Aron Helle shrugs.\nThe flour came from the mill at Torv. It is the flour, he insists, that has finished him.",
        ["Aron Helle"],
        "that has finished him",
    ),
    (
        "the apprentice",
        "Helle’s apprentice, Samir Haddad, has found a place. He says he was offered more.",
        ["Samir Haddad"],
        "he was offered more",
    ),
    (
        "not the reporter who asked",
        "Ilse Marn took over in 2032. Asked by a reporter whether she would pay, she said she would think about it.",
        ["Ilse Marn"],
        "she would think about it",
    ),
    (
        "she, who had ordered it",
        "A spokeswoman was silent. Ilze Varga told the court that she had ordered it to stop. “It was late,” she said.",
        ["Ilze Varga"],
        "It was late",
    ),
    (
        "denied a report in",
        "Aila Venn denied a report in the newspaper Reth Post that she had been offered money.",
        ["Aila Venn"],
        "she had been offered money",
    ),
    (
        "a name run on into its verb",
        "Political scientist Kaisa Ruun of the University of Vard said Salk was betting that it would sail.",
        ["Kaisa Ruun"],
        "Salk was betting",
    ),
    (
        "a surname taken for a word, at the head",
        (
            "Ulrika Storm runs the line. Storm, who took over from Rolf Edin, got two.\nAsked by a clerk, she said"
            " no more would come."
        ),
        ["Ulrika Storm"],
        "no more would come",
    ),
    (
        "confirming a report by another",
        "It was late, a police source told the Reth Post, confirming a report by the Selvig Post.",
        ["Reth Post", "a police source"],
        "It was late",
    ),
    (
        "it, in its own paragraph",
        "The ministry declined to comment.\nSales of 5 million are expected. It said it would pay nothing.",
        ["It"],
        "it would pay nothing",
    ),
    (
        "the company, not one in a quotation",
        "“A company that loses money has no years,” Ulrika Storm said.\nIt got 310 orders, according to the company.",
        ["the company"],
        "It got 310 orders",
    ),
    (
        "a maker by name",
        "Turbine maker Nordvind said it was late. It said it would pay.",
        ["Nordvind"],
        "it would pay",
    ),
    (
        "he, who spoke, not who is named under it",
        "Samir Haddad has found a place. He says he was offered more than Tam Reyes paid. “Every single day,” he says.",
        ["Samir Haddad"],
        "Every single day",
    ),
    (
        "one of the Lady Orla",
        "The mate, Viggo Strand, was one of 12 survivors of the Lady Orla. “I was cold and wet,” he said.",
        ["Viggo Strand"],
        "I was cold",
    ),
    (
        "she, as she said before",
        "Catrin Vale said she was ill. Tam Reyes came too. “It was late and I was tired,” he said.",
        ["Tam Reyes"],
        "I was tired",
    ),
    # what the speaker says on
    (
        "adding, inside",
        "Marn said that there was “only one good ferry on the lake,” adding that it was late.",
        ["Marn"],
        "that it was late",
    ),
    ("calling, inside", "Marn said the ferry was old, calling the captain a fool.", ["Marn"], "the captain a fool"),
    ("and calls, quoted", "Ilse Marn says it sank and calls it “a very old ferry.”", ["Ilse Marn"], "a very old ferry"),
    ("in a statement that", "Ilse Marn says in a statement that it was late.", ["Ilse Marn"], "it was late"),
    ("a paper welcoming", "Reth issued a policy paper welcoming the plan.", ["Reth"], "the plan"),
    ("a series of posts", "Ilse Marn released a series of tweets criticising the crew.", ["Ilse Marn"], "the crew"),
    ("at a conference", "Ilse Marn spoke at a news conference announcing the deal.", ["Ilse Marn"], "the deal"),
    ("emailed whom", "Ilse Marn emailed supporters saying the ferry was late.", ["Ilse Marn"], "the ferry was late"),
    ("a poll shows", "The poll showed a narrow lead of two points.", ["The poll"], "a narrow lead"),
    ("asked, by nobody named", "Ilse Marn was asked if she would resign.", [], "she would resign"),
    ("asked if, at the head", "Asked if it was late, Ilse Marn left the hall.", [], "it was late"),
    ("asked about", "Asked about the ferry, Ilse Marn left the hall.", [], "the ferry"),
    # one-word names that look like exclamations
    ("Oh", "Oh said the ferry was late.", ["Oh"], "the ferry was late"),
    ("Hey", "Hey told reporters that the ferry was late.", ["Hey"], "the ferry was late"),
    ("Varn", "Varn said the ferry was late.", ["Varn"], "the ferry was late"),
    # a semicolon parts what two voices say
    (
        "according to, semicolon",
        "The ferry cost 40 million, according to Marn; the insurer Nordia speaks of 38 million.",
        ["Nordia"],
        "38 million",
    ),
    ("said, semicolon", "Marn said it cost 40 million; Nordia speaks of 38 million.", ["Marn"], "it cost 40 million"),
    ("semicolon, said", "Nordia speaks of 38 million; it cost 40 million, Marn said.", ["Marn"], "it cost 40 million"),
    ("puts at", "The ferry sank. Nordia puts the damage at 38 million.", ["Nordia"], "the damage at 38 million"),
    ("puts the toll at", "The health ministry puts the toll at 38.", ["health ministry"], "the toll at 38"),
    ("comes to", "Nordia speaks of 38 million. Ole Brand comes to 24 million.", ["Ole Brand"], "24 million"),
    ("arrives at", "Ole Brand’s calculation arrives at 24 million.", ["Ole Brand"], "24 million"),
    ("gives as", "The health ministry gave the figure as 38.", ["health ministry"], "the figure as 38"),
    # chains
    (
        "agency, minister",
        "State news agency Orsol reported that minister Ana Korr said the ferry was late.",
        ["Orsol", "Ana Korr"],
        "the ferry was late",
    ),
    (
        "agency, official, party",
        "State news agency Orsol said an official had told it that Reth would pay.",
        ["Orsol", "an official"],
        "Reth would pay",
    ),
    ("told an agency", "Ilse Marn told Reuters the ferry was late.", ["Reuters", "Ilse Marn"], "the ferry was late"),
    (
        "told a newspaper",
        "“It is late,” Ilse Marn told the Selvig Post newspaper.",
        ["Selvig Post", "Ilse Marn"],
        "It is late",
    ),
    (
        "quoted by",
        "Ilse Marn was quoted by Reuters as saying the ferry was late.",
        ["Reuters", "Ilse Marn"],
        "the ferry was late",
    ),
    ("X quoted Y", "Reuters quoted Ilse Marn as saying it was late.", ["Reuters", "Ilse Marn"], "it was late"),
    (
        "X cited Y as saying",
        "Reuters cited a harbour official as saying it was late.",
        ["Reuters", "a harbour official"],
        "it was late",
    ),
    (
        "in an interview",
        "Ilse Marn said in an interview with Reuters that it was late.",
        ["Reuters", "Ilse Marn"],
        "it was late",
    ),
    (
        "according to, twice",
        "Ilse Marn said it was late, according to Reuters.",
        ["Reuters", "Ilse Marn"],
        "it was late",
    ),
    (
        "reported at the end",
        "Ilse Marn said it was late, Reuters reported.",
        ["Reuters", "Ilse Marn"],
        "it was late",
    ),
    (
        "somebody says somebody said",
        "Tam Reyes said Ilse Marn had said the ferry was late.",
        ["Tam Reyes", "Ilse Marn"],
        "the ferry was late",
    ),
    # unnamed voices with their description
    ("an official", "A harbour official said it was late.", ["A harbour official"], "it was late"),
    ("officials", "Harbour officials said it was late.", ["Harbour officials"], "it was late"),
    ("asked not to be named", "A clerk who asked not to be named said it was late.", ["A clerk"], "it was late"),
    ("two sources", "Two people familiar with the plan said it was late.", ["Two people"], "it was late"),
    ("one of", "One of the passengers said it was late.", ["One of the passengers"], "it was late"),
    ("a report", "One recent report said it was late.", ["One recent report"], "it was late"),
    ("a study", "A study found that ferries were late.", ["A study"], "ferries were late"),
    ("a poll", "A poll showed that most passengers were angry.", ["A poll"], "most passengers were angry"),
    ("witnesses", "Witnesses said it was late.", ["Witnesses"], "it was late"),
    ("critics", "Critics say the ferry is late.", ["Critics"], "the ferry is late"),
    ("according to police", "According to police, it was late.", ["police"], "it was late"),
    # pronouns, titles, short forms
    ("he", "Minister Tam Reyes left. He said it was late.", ["Tam Reyes"], "it was late"),
    ("she", "Mrs Ilse Marn left. She said it was late.", ["Ilse Marn"], "it was late"),
    ("surname", "Ilse Marn left. Marn said it was late.", ["Ilse Marn"], "it was late"),
    ("courtesy and surname", "Ilse Marn left. Ms Marn said it was late.", ["Ilse Marn"], "it was late"),
    ("the minister", "Minister Ilse Marn left. The minister said it was late.", ["Ilse Marn"], "it was late"),
    (
        "the mayor, in apposition",
        "Ilse Marn, the mayor, left. The mayor said it was late.",
        ["Ilse Marn"],
        "it was late",
    ),
    ("the 40-year-old", "Ilse Marn, 40, left. Marn added that it was late.", ["Ilse Marn"], "it was late"),
    ("he in what he says", "Tam Reyes said he was tired.", ["Tam Reyes"], "he was tired"),
    (
        "the union",
        "The Lake Ferry Union met on Friday. The union said it was late.",
        ["Lake Ferry Union"],
        "it was late",
    ),
    (
        "who spoke, not who stands in the if-clause",
        "It could end, union president Dagny Rosk told the Courier, but only if Halvorn pays. “We wait,” she said.",
        ["Dagny Rosk"],
        "We wait",
    ),
    (
        "two who lead",
        "Ilse Marn said it was late, and Rosk Lind left the hall. “I am sad,” she said.",
        ["she"],
        "I am sad",
    ),
    ("two men and a he", "Tam Reyes met Ole Brand. He said it was late.", ["Tam Reyes"], "it was late"),
]


@pytest.mark.parametrize(("phenomenon", "text", "voices", "words"), CHAINED, ids=[row[0] for row in CHAINED])
def test_words_reach_the_reader_through_their_voices(
    annotate: Annotate, phenomenon: str, text: str, voices: list[str], words: str
) -> None:
    found = holding(extract(annotate, text), words)
    assert [[voice.name for voice in claim.voices] for claim in found[:1]] == [voices], phenomenon


# phenomenon · text: nobody is given any words
NARRATED = [
    ("a number seen", "She was given a number, which the Post has seen."),
    ("a plane shot down", "The plane was shot down by Norvik."),
    ("it is unclear", "It is unclear whether the ferry sank."),
    ("cited and nothing said", "The ferry is closed, citing the mayor."),
    ("an event", "The ferry sank on Friday."),
    ("a scare quote", "The “fast” ferry sank on Friday."),
    ("a scare phrase", "The so-called “floating palace” sank."),
    ("a film", "The film “High Water” opens on Friday."),
    ("a song in a list", "She played in “High Water” and “Low Tide,” and moved to Reth."),
    ("a nickname", "Olaf “the Whale” Brand sank the ferry."),
    ("nobody spoke", "Nobody said the ferry was late."),
    ("none of them", "None of the passengers said the ferry was late."),
    ("a purpose", "Divers came to support the crew."),
    ("a supposed cue", "If Ilse Marn says so, the ferry sails."),
    ("an inverted cue", "Should they ask, the ferry sails."),
    ("apostrophes", "The passengers’ bags and the crew’s coats sank."),
    ("a measure in inches", 'A 6" pipe broke.'),
    ("a decade", "In the ’90s the ferry was new."),
    ("seeing", "The crew saw the light."),
    ("a guess at what was known", "The yard may have known that the hinges crack."),
    ("a guess at what was said", "The captain might have said that the ferry was late."),
    ("who is told, in a headline", "Passengers told to leave as ferry leaks"),
    ("nothing said", "Wow said nothing."),
    ("a bill", "The bill comes to 24 million."),
    ("a party and its seats", "The Harbour League came to 57 seats."),
    ("a train", "The train comes to 24 towns."),
    ("a fire", "Sawmill fire claims third victim"),
    ("a storm", "The storm threatens to flood the harbour."),
    ("a drug", "The drug promises relief."),
    ("a strike", "A strike threatens the ferry."),
    ("a clause before, an object behind", "After the ferry sank, Reth accepted the offer of a boat."),
    ("who added", "Reth lost a ferry to Norvik, who added to its fleet."),
    ("in order to show", "In order to show there was no leak, the crew sailed."),
    ("a colon before what was done", "We have been here before: Norvik declared war on Reth."),
]


@pytest.mark.parametrize(("phenomenon", "text"), NARRATED, ids=[row[0] for row in NARRATED])
def test_no_words_are_given_to_anybody(annotate: Annotate, phenomenon: str, text: str) -> None:
    assert attributed(extract(annotate, text)) == [], phenomenon


# phenomenon · text · the pieces of the content
EXTENTS = [
    (
        "no words that lead in",
        "Mayor Orla Venn scolded him: “The dams are as old as the town,” she said.",
        ["“The dams are as old as the town,”"],
    ),
    ("the conjunction", "Ilse Marn said that it was late.", ["that it was late"]),
    ("no full stop", "Ilse Marn said it was late.", ["it was late"]),
    ("the mark's own stop", "Ilse Marn said: “It is late.”", ["“It is late.”"]),
    ("a comma in the marks", "“It is late,” Ilse Marn said.", ["“It is late,”"]),
    ("two pieces", "The ferry, Ilse Marn said, was late.", ["The ferry", "was late"]),
    ("a condition", "Ilse Marn said it would sail if the wind fell.", ["it would sail if the wind fell"]),
    ("two clauses", "Ilse Marn said it was late and the crew was tired.", ["it was late and the crew was tired"]),
    ("a time of its own", "Ilse Marn said it sank on Friday.", ["it sank on Friday"]),
    ("not the one told", "Ilse Marn told the crew it was late.", ["it was late"]),
    ("an infinitive", "Ilse Marn promised to buy a ferry.", ["to buy a ferry"]),
    ("the object", "Ilse Marn praised the crew of the ferry.", ["the crew of the ferry"]),
    ("adjective and preposition", "Ilse Marn was critical of the crew.", ["the crew"]),
    ("adjective and clause", "Ilse Marn is sure that it sank.", ["that it sank"]),
    ("not what she did next", "“It is late,” Ilse Marn said and left the hall.", ["“It is late,”"]),
    (
        "up to the semicolon",
        "It cost 40 million, according to Marn; the insurer Nordia speaks of 38 million.",
        ["It cost 40 million"],
    ),
    ("over its own semicolon", "According to Marn, it sank; the crew swam.", ["it sank; the crew swam"]),
    ("not what is said on", "Marn said it was old, calling the captain a fool.", ["it was old"]),
    ("called on X to", "Ilse Marn called on Reth to buy a ferry.", ["Reth to buy a ferry"]),
    ("not the show it was said on", "“It is late,” Marn said on “Meet the Lake.”", ["“It is late,”"]),
    ("no concerns are estimated", "Reth’s estimates of 40 dead and fears over the crew grew.", ["40 dead"]),
]


@pytest.mark.parametrize(("phenomenon", "text", "contents"), EXTENTS, ids=[row[0] for row in EXTENTS])
def test_contents_begin_and_end_where_they_should(
    annotate: Annotate, phenomenon: str, text: str, contents: list[str]
) -> None:
    assert [pieces(claim) for claim in attributed(extract(annotate, text))[:1]] == [contents], phenomenon


# phenomenon · text · words · stance
STANCES = [
    ("neither confirms nor denies", "Norvik would neither confirm nor deny the report.", "the report", Stance.DOUBTS),
    ("shoots down", "Norvik shot down the proposal.", "the proposal", Stance.DENIES),
    ("asserts", "Norvik says the ferry sank.", "the ferry sank", Stance.ASSERTS),
    ("denies", "Norvik denied that the ferry sank.", "the ferry sank", Stance.DENIES),
    ("refutes", "Norvik refuted claims that the ferry sank.", "claims", Stance.DENIES),
    ("rules out", "Norvik ruled out a new ferry.", "a new ferry", Stance.DENIES),
    ("opposes", "Norvik opposes a new ferry.", "a new ferry", Stance.DENIES),
    ("declines", "Norvik declined to buy a ferry.", "to buy a ferry", Stance.DENIES),
    ("will not promise", "Norvik did not promise to buy a ferry.", "to buy a ferry", Stance.DENIES),
    ("doubts", "Norvik doubts that the ferry sank.", "the ferry sank", Stance.DOUBTS),
    ("questions", "Norvik questioned the need for a ferry.", "the need", Stance.DOUBTS),
    ("is sceptical", "Norvik is sceptical of the plan.", "the plan", Stance.DOUBTS),
    ("wants", "Norvik wants to buy a ferry.", "to buy a ferry", Stance.WANTS),
    ("hopes", "Norvik hopes to buy a ferry.", "to buy a ferry", Stance.WANTS),
    ("demands", "Norvik demanded a new ferry.", "a new ferry", Stance.WANTS),
    ("calls for", "Norvik called for a new ferry.", "a new ferry", Stance.WANTS),
    ("backs", "Norvik backs the plan.", "the plan", Stance.WANTS),
    ("promises", "Norvik vowed to buy a ferry.", "to buy a ferry", Stance.PROMISES),
    ("agrees to", "Norvik agreed to buy a ferry.", "to buy a ferry", Stance.PROMISES),
    ("is ready", "Norvik is ready to buy a ferry.", "to buy a ferry", Stance.PROMISES),
    ("is prepared", "Norvik was prepared to buy a ferry.", "to buy a ferry", Stance.PROMISES),
    ("is reluctant", "Norvik is reluctant to buy a ferry.", "to buy a ferry", Stance.DENIES),
    ("asks", "Norvik asked if the ferry sank.", "the ferry sank", Stance.ASKS),
    ("urges", "Norvik urged Reth to buy a ferry.", "to buy a ferry", Stance.ASKS),
]


@pytest.mark.parametrize(("phenomenon", "text", "words", "stance"), STANCES, ids=[row[0] for row in STANCES])
def test_what_the_speaker_does_with_the_words(
    annotate: Annotate, phenomenon: str, text: str, words: str, stance: Stance
) -> None:
    assert [claim.stance for claim in holding(extract(annotate, text), words)[:1]] == [stance], phenomenon


# phenomenon · text · words of the claim · its condition
GOVERNED = [
    ("if, behind", "Norvik will pay if the ferry sinks.", "Norvik will pay", "if the ferry sinks"),
    ("if, first", "If the ferry sinks, Norvik will pay.", "Norvik will pay", "If the ferry sinks"),
    ("unless", "Norvik will pay unless the ferry sails.", "Norvik will pay", "unless the ferry sails"),
    ("only if", "Norvik will pay only if the ferry sinks.", "Norvik will pay", "only if the ferry sinks"),
    ("provided", "Norvik will pay, provided the ferry sinks.", "Norvik will pay", "provided the ferry sinks"),
    ("as long as", "Norvik will pay as long as it floats.", "Norvik will pay", "as long as it floats"),
    ("on condition", "Norvik will pay on condition that Reth pays.", "Norvik will pay", "on condition that Reth pays"),
    ("subject to", "Norvik will pay, subject to a vote in Reth.", "Norvik will pay", "subject to a vote in Reth"),
    ("contingent on", "Norvik will pay, contingent on a vote.", "Norvik will pay", "contingent on a vote"),
    ("should they", "Norvik will pay, should they ask.", "Norvik will pay", "should they ask"),
    ("should, alone", "Norvik will pay should the ferry sink.", "Norvik will pay", "should the ferry sink"),
    ("nor", "Norvik will not pay, nor should the crew.", "Norvik will not pay", None),
    ("how it should", "Norvik asked how should the crew pay.", "the crew pay", None),
    ("a question", "Norvik will pay. Should the ferry sink?", "Norvik will pay", None),
    ("should, first", "It sank. Should it rise, Norvik pays.", "Norvik pays", "Should it rise"),
    ("no condition", "Norvik should pay the crew.", "Norvik should pay", None),
    ("behind a phrase", "Norvik promised tents before winter if it sails.", "tents", "if it sails"),
    ("a title in it", "Norvik will pay if Mr. Brand asks.", "Norvik will pay", "if Mr. Brand asks"),
    ("inside what is said", "Marn said Norvik would pay if it sank.", "Norvik would pay", "if it sank"),
    ("before the cue", "If it sinks, Norvik will pay, Ilse Marn said.", "Norvik will pay", "If it sinks"),
    ("in quoted words", "“If it sinks, Norvik will pay,” Ilse Marn said.", "Norvik will pay", "If it sinks"),
    ("if asked", "Norvik will help the crew if asked.", "Norvik will help", "if asked"),
    ("of a noun", "Reth has fears over the fate of its divers if captured.", "the fate of its divers", None),
    ("of another clause", "The ferry leaves at noon and Norvik will pay if it sinks.", "leaves at noon", None),
    ("of a relative clause", "The crew, who will swim if it sinks, is calm.", "The crew", None),
    ("of the clause beside", "If it sinks, Norvik pays, and Marn said Reth was safe.", "Reth was safe", None),
    ("asked if", "Ilse Marn asked if Norvik would pay.", "Norvik would pay", None),
    ("once, a time past", "The ferry was once new.", "The ferry", None),
    ("only once", "Marn said Brand had met her only once, at a dinner in Reth.", "had met her", None),
    ("how it was said", "“It is late,” a clerk said on condition of anonymity.", "It is late", None),
]


@pytest.mark.parametrize(("phenomenon", "text", "words", "condition"), GOVERNED, ids=[row[0] for row in GOVERNED])
def test_a_condition_stays_with_what_it_governs(
    annotate: Annotate, phenomenon: str, text: str, words: str, condition: str | None
) -> None:
    found = [claim for claim in extract(annotate, text).claims if words in claim.text]
    shortest = min(found, key=lambda claim: claim.end - claim.start)
    assert (shortest.condition.text if shortest.condition else None) == condition, phenomenon


# phenomenon · text · the words that lower certainty
HEDGES = [
    ("reportedly", "The ferry reportedly sank.", ["reportedly"]),
    ("may", "The ferry may sink.", ["may"]),
    ("could", "The ferry could sink.", ["could"]),
    ("allegedly", "The crew allegedly fled.", ["allegedly"]),
    ("suspected", "A suspected leak stopped the ferry.", ["suspected"]),
    ("appears to", "The ferry appears to be late.", ["appears to"]),
    ("believed", "The ferry is believed to be lost.", ["is believed"]),
    ("the month", "The ferry sank in May.", []),
    ("none", "The ferry sank.", []),
]


@pytest.mark.parametrize(("phenomenon", "text", "words"), HEDGES, ids=[row[0] for row in HEDGES])
def test_words_that_lower_certainty(annotate: Annotate, phenomenon: str, text: str, words: list[str]) -> None:
    claims = extract(annotate, text).claims
    assert sorted({hedge.text for claim in claims for hedge in claim.hedges}) == words, phenomenon


# phenomenon · text · whether an account may put the name under the words
FIRM = [
    ("a clause", "Ilse Marn said the ferry sank.", True),
    ("a quotation", "“The ferry sank,” Ilse Marn said.", True),
    ("a party's will", "Korlund is ready to pay.", True),
    ("according to", "According to Ilse Marn, the ferry sank.", True),
    ("a topic", "Ilse Marn discussed the ferry.", False),
    ("a light verb", "Ilse Marn took aim at the council.", False),
    ("a noun with an owner", "Ilse Marn’s criticism of the council grew.", False),
]


@pytest.mark.parametrize(("phenomenon", "text", "firm"), FIRM, ids=[row[0] for row in FIRM])
def test_only_well_proved_frames_are_firm(annotate: Annotate, phenomenon: str, text: str, firm: bool) -> None:
    assert [claim.firm for claim in attributed(extract(annotate, text))[:1]] == [firm], phenomenon


# phenomenon · text · contents that must not be claims of their own
PASSED_OVER = [
    ("what she thinks", "Ilse Marn said she thinks the ferry sank.", "the ferry sank"),
    ("what she wants", "Ilse Marn said she wanted to leave.", "to leave"),
    ("her first goal for", "Ilse Marn said her first goal for the club was late.", "the club"),
    ("was dismissed", "Ilse Marn said he was dismissed for drinking.", "for drinking"),
    ("was told", "Ilse Marn said she was told of the leak by a clerk.", "of the leak"),
    ("what voters want", "Ilse Marn said many voters want a ferry.", "a ferry"),
]


@pytest.mark.parametrize(("phenomenon", "text", "words"), PASSED_OVER, ids=[row[0] for row in PASSED_OVER])
def test_what_only_repeats_its_speaker_is_told_once(annotate: Annotate, phenomenon: str, text: str, words: str) -> None:
    assert [claim.speaker for claim in holding(extract(annotate, text), words)] == ["Ilse Marn"], phenomenon
