var o=`We use cookies to make this site work and to show you advertising you might like.
Accept all | Manage choices

BUSINESS / FOOTBALL

Rovers sold for $410m as Halden group ends 23-year family rule

The sale of Harrowgate Rovers hands the club to a Norwegian-led consortium; the manager is to stay until 2026.

By Joel Marchetti and Ingrid Solheim
Mon 6 May 2024 09.15 BST

Share on Facebook
Share on X
Email
5 min read

Listen to this article
0:00 / 6:12

HARROWGATE (Meridian News) - Harrowgate Rovers have been sold to a consortium led by the Norwegian investor Henrik Halden for $410 million, the club said on Monday, ending the 23-year ownership of the Pryce family.

Halden Capital will take 80 per cent of the shares at once and the remainder by June 2025. The Premier League approved the sale on Friday evening.

"We are not here for a season, we are here for a generation," Halden, 51, told reporters at the club's ground, Canal Road. "The first thing I did this morning was to shake the groundsman's hand."

Advertisement
Story continues below

The chairman, David Pryce, whose late father Walter bought the club out of administration in 2001 for £1, said he had turned down two higher offers. One of them is understood to have come from a fund in Singapore.

"My father used to say that you don't own a club, you mind it," said Pryce. "I have minded it for as long as I could."

Rovers finished seventh in the Premier League last season, their best result since 1978, but lost £38.5 million in the year to July. Revenue rose 12 per cent to £164 million, according to accounts filed with Companies House in March.

Most read
Ten players to watch this summer
How to buy tickets for the cup final
Every deal of the transfer window so far

Manager to stay

Lucia Ferrante, who has managed the side since November 2021, will remain until at least 2026. She welcomed the sale but warned supporters against "dreams that cost money".

"Ask me in August," the Italian said when asked whether she had been promised new players.

The Rovers Supporters' Trust, which holds a "golden share" that protects the club's colours and its ground, said its 9,000 members would vote on the deal within three weeks. Its chair, Priya Raman, said Halden had answered every question the trust had put to him.

"He answered all of them," Raman said. "Whether we liked the answers is what the vote is for."

Halden made his fortune with the ferry company Nordlys, which he founded in Bergen in 1998 and sold to a Danish rival ten years later. He has owned a stake in the ice hockey club Oslo Falcons since 2016.

The sale is the fourth of an English club to foreign owners in the past eighteen months. A bill that would create an independent regulator, the Football Governance Bill, is due back in Parliament next Tuesday.

Reporting by Joel Marchetti in Harrowgate and Ingrid Solheim in Oslo; editing by Beth Connolly

Our Standards: The Meridian News Code of Practice.

Topics
Premier League
Harrowgate Rovers
Football finance

Sign up for our weekly business newsletter
Thank you for subscribing!

You may also like
The quiet billionaire of Bergen
What a golden share can and can't do

Follow us: Facebook | X | Instagram
`;export{o as default};
