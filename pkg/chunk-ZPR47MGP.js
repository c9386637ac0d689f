var o=`Skip to content
Home
News
Politics
Sport
Sign in
Subscribe for £1 a week

POLITICS

Kestrel survives confidence vote as harbour inquiry opens

By Miriam Oakeshott-Baines, Political Editor

Published 14 March 2024, 18:42 GMT | Updated 14 March 2024, 20:05 GMT

Share
Save
214 Comments

Transport Secretary Amara Kestrel at the harbour on Tuesday (Photo: Pool)
Image caption: Transport Secretary Amara Kestrel at the harbour on Tuesday

LONDON — Transport Secretary Amara Kestrel survived a vote of confidence on Thursday by eleven votes, hours after a judge opened an inquiry into the collapse of the Port of Wexcombe expansion.

"I came into politics to build things, not to count votes," Ms Kestrel told the House of Commons after the result was read out at 17:30. "But I have counted them tonight, and I shall go on building."

The motion was brought by the Liberal Democrats and supported by fourteen members of her own party. Prime Minister Edmund Thackeray, who had returned early from a summit in Brussels, said the vote had "cleared the air".

Sign up to The Division Bell
What happened in Westminster, in your inbox every weekday at 7am.
Enter your email
By signing up you agree to our Terms of Service.

'A hole in the sea'

The £2.3 billion expansion was announced in June 2019 and was to have been finished by the end of last year. Work stopped in October, when engineers found that the eastern breakwater had sunk by almost two metres in six weeks.

Opposition leader Ruth Adeyemi accused the government of hiding what it knew. "She was warned in writing," Mrs Adeyemi said. "She was warned again in person. And still she stood on that quay and told the people of Wexcombe that all was well."

"It was not a port," she added. "It was a hole in the sea, and she went on pouring our money into it."

Ms Kestrel replied that the letter had reached her department only on 3 November, and that she had acted "within the hour".

ADVERTISEMENT

According to the National Audit Office, at least £640 million has been spent, 28 per cent more than had been approved. The watchdog's head, Sir Gareth Penhaligon, said last week that he had never seen accounts in such a state.

READ MORE: Five questions the Wexcombe inquiry must answer
READ MORE: Who is Amara Kestrel?

Lady Justice Okonjo, who chairs the inquiry, promised to hear the first witnesses on Monday and to report before next spring.

"My task is not to find somebody to blame," she told families gathered in Wexcombe Town Hall. "It is to find out what happened.

"If, having done so, somebody is to blame, I shall say so."

For the fishermen of the old harbour, the so-called "temporary" closure has already lasted five months. Thomas Varley, who has worked there since 1987, said he did not expect to see it open again. "They say spring," he said. "They don't say which one."

The two main contractors, Brannock Marine and the Dutch company Zeedijk, declined to comment.

A spokesman for the department said that talks with both firms would resume on 2 April.

Related Topics
Port of Wexcombe
Amara Kestrel
House of Commons

More on this story
Timeline: how the breakwater sank
14 hours ago
Engineers 'told to keep quiet', union says
2 days ago

Comments (214)
Comments are moderated. Please read our house rules before you post.
Sort by: Newest

© 2024 The Meridian Courier. All rights reserved.
Terms | Privacy | Cookies | Contact us
`;export{o as default};
