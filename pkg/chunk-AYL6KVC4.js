var a=`Menu
Search
Topics ▾
Environment
Space
Health

Environment

Lake sealed for 12,000 years gives up a living secret

Antarctic drillers have found microbes that eat rock, and a clue to when the ice sheet last withdrew.

By Nadia Brightwater
17 January 2023
Updated 19 January 2023, 11:20 UTC

Tweet
Copy link
Print

[Image: A drilling tower stands in blowing snow]
The drilling camp above Lake Corrigan, photographed in December. Credit: Tomas Lindqvist/Polar Institute

Beneath 1,100 metres of Antarctic ice, in a lake that has seen no daylight since the end of the last ice age, scientists have found a community of microbes that lives on rock.

The team, led by the glaciologist Elena Voss of the University of Tromsø, broke through to Lake Corrigan on 28 December after nineteen days of drilling with hot water. The results were published in the journal Polar Microbiology on Monday.

"We lowered the camera and for about a minute nobody spoke," said Dr Voss. "Then Anton said a word that I had to cut from the recording."

Her colleague Anton Reyes, a microbiologist at the University of Chile, counted up to 130,000 cells in every millilitre of water. "It is not the Amazon," he conceded, "but it is far from empty."

Get the best science stories every Friday
Join 40,000 readers. Unsubscribe at any time.
SIGN ME UP

The cells draw energy from iron and sulphur that the moving ice grinds from the bedrock. Their DNA suggests that they were cut off from the sea between 10,000 and 14,000 years ago, Reyes said.

That matters because it dates the last time the ice sheet drew back from this part of West Antarctica. Most models put that retreat in the 8th century BC at the latest; some geologists have argued for far earlier.

Related: Why Antarctica's rivers run uphill

"If they are right, the ice is more restless than we thought," said Margaret Oduya, a geologist at the British Antarctic Survey who was not involved in the study. She cautioned that a single lake was "a postcard, not a map".

The expedition was planned in the 1990s, abandoned in 2004 after a fire destroyed the drill, and taken up again four years ago with €9.6 million from the European Union. A first attempt last winter failed within two days, when the hose froze.

Critics have asked whether such lakes ought to be opened at all. The Antarctic Treaty, signed in Washington on 1 December 1959, obliges visitors to protect what they find. Voss said that her group had boiled, filtered and irradiated every drop that went down the hole.

"You get to be the first only once," she said. "We wanted to be able to say that we wiped our feet."

The team will return in the autumn. By then, they hope, the sensors they left behind will have recorded the first full year in the life of the lake.

Journal reference: Polar Microbiology, DOI: 10.0000/pm.2023.0117

About the author
Nadia Brightwater writes about ice, oceans and the people who study them.

Tags: Antarctica, microbiology, climate

3 comments
Log in to join the conversation

© Longitude Magazine 2023. Registered in England no. 0000000.
`;export{a as default};
