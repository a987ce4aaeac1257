import type { FirmText } from '../../workbook/settings/firm-settings';

/** The texts that are filled in for a partner; the others of a firm are parts of them or of documents. */
export const PARTNER_TEXTS = [
  'introduction',
  'criteria of fit',
  'handoff',
  'discovery conversation',
  'core story',
  'agreement outline',
] as const satisfies readonly FirmText[];
export type PartnerText = (typeof PARTNER_TEXTS)[number];

/** What can be filled in, with what stands in the blank while nobody knows it. */
export const PLACEHOLDERS = {
  advisor: 'your name',
  firm: 'your firm',
  partner: 'the partner',
  'partner firm': "the partner's firm",
  contact: 'the person you talk to there',
  'contact first name': 'first name of the person you talk to there',
  category: "the partner's profession",
  client: 'name of the client',
  'client first name': 'first name of the client',
  need: 'what the client wants to sort out, in their own words',
  reason: 'what this person does better than anyone, with one example',
  'our client': 'who you serve best, in qualities and in numbers',
  'their client': 'who they serve best, in qualities and in numbers',
  'their signs': 'what you should listen for to send them the right people',
  given: 'how many introductions you made to them',
  rating: 'what your clients say about their work',
  expected: 'how many introductions you expect of them',
  'expected in return': 'how many introductions they can expect of you',
  rhythm: 'how often you talk',
  disclosure: 'the disclosure of what is paid for introductions, in the wording compliance approved',
  benefit: 'what a client gets that neither of you could give alone',
  example: 'one client you both helped, without the name',
  terms: 'what is paid and how, or that nothing is',
  'expected revenue': 'the revenue you expect in a year',
  guarantee: 'how many introductions are guaranteed, and what happens if fewer come',
  contributions: 'what each side contributes, who does it, and by when',
  'payment timing':
    'when it is paid, for example 30 days after the client pays, and that refunds come off the next payment',
  data: 'what data you share, how, and who may see it',
  notice: 'how much notice',
  'after the end': 'what is still paid, and for how long',
  'signed on': 'date of the signatures',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** What each text is for, one line. */
export const TEXT_PURPOSE: Readonly<Record<PartnerText, string>> = {
  introduction: 'An e-mail that brings a client and the partner together.',
  'criteria of fit': 'A page for the partner: who you can help, and how to bring it up.',
  handoff: 'A page for the partner: what happens once they introduce someone.',
  'discovery conversation': 'For you: how to lead the first conversation about working together.',
  'core story': 'What you both tell a client about working together.',
  'agreement outline':
    'The five elements of an agreement on one page, to talk through and give to counsel. Not a contract.',
};

/** Our own words. `{name}` is filled in; a line that would hold nothing but a placeholder without need is left out. */
export const TEMPLATES: Readonly<Record<PartnerText, string>> = {
  introduction: `Subject: Introducing {client} and {contact}

Hi {client first name} and {contact first name},

{client first name}, you told me about {need}. For that, I'd call {contact} at {partner firm}: {reason}.

{contact first name}, I told {client first name} to expect a note from you. Would you send over two times that work in the next few days? A first conversation is all it takes, and it stays between the two of you unless {client first name} would like me to join.

{disclosure}

Best,
{advisor}
{firm}`,

  'criteria of fit': `Who {firm} can help

We do our best work for {our client}.

Three things to listen for
- A big change is coming: selling a business, retiring, an inheritance, a divorce, a partner leaving.
- They have good advisors, but the advisors don't talk to each other, and no one sees the whole picture.
- They wonder whether it all adds up, and no one has ever given them an answer.

Probably not a fit
- They're shopping for a single product or the best rate.
- They already have an advisor they trust. We're glad to give a second opinion and leave it at that.
- You'd be doing it as a favor to us. When in doubt, hold off.

How to bring it up
"I know someone who helps people in your situation sort this out. Would you like me to introduce you?" That's all it takes. We'll handle the rest.

And the other way around
You do your best work for {their client}. We'll listen for {their signs}.

What we agreed to aim for: {expected}.`,

  handoff: `You make the introduction. We take it from there.

1. Once they say yes, send us their name and the best way to reach them. One line is plenty; there's no form.
2. We thank you the same business day and tell you who will take care of them: {advisor}.
3. We call them within two business days. If we can't reach them, we try twice more and then let you know.
4. You'll hear from us three times without having to ask: after we first talk, once they decide, and any time something touches your own work for them.
5. If we're not the right fit, we tell them, point them to someone who is, and tell you why.
6. We share nothing about a client unless the client has agreed, and we ask the same of you.

On our side: {advisor}, {firm}
On your side: {contact}, {partner firm}
We talk {rhythm} and go over what's open in both directions.`,

  'discovery conversation': `Before you talk with {contact}, {partner}
Why you're asking: your clients are in good hands there ({rating}), and you've sent {given} their way. Say so, and thank them.
Leave money out of this conversation.

To open
"You've taken great care of our clients, and I realize I don't know much about your practice. Could I ask you about it, and tell you a bit about ours? Either way, we'll keep sending you the people you can help."

Learn about their practice
- Which clients do you enjoy most, and how did they find you?
- What happens in a new client's first three months, and who on your team does it?
- When do clients ask you for something you don't do, and what happens then?
- What should no one ever do with one of your clients?
- What would a really great year look like?

Tell them about yours
- Who you serve best: {our client}.
- What it's like to be a client of yours, and where their work would come in.
- What you would never do.

To wrap up: one of three, and all of them are good
- Things stay as they are: they serve your clients, and you keep sending them. That's a relationship to be proud of.
- Try it with one client, and set a day to talk about how it went.
- A second conversation, about how each of you advises clients and makes decisions. Terms come only after that.

Afterward: write down what you promised, and by when.`,

  'core story': `What {firm} and {partner} do together

Most people we meet have several good advisors, but no one who sees the whole picture.
At {firm}, we take care of {our client}.
{partner} takes care of {their client}.
When we work together, our clients get {benefit}.
For example: {example}.
What we won't do is push you to work with both of us. The choice is yours, and each of us answers only to you.`,

  'agreement outline': `Outline of an agreement between {firm} and {partner firm}
For discussion, and for counsel to review. This is not a contract.

1. What we expect of each other
- From {partner firm} to {firm}: {expected}. Expected revenue: {expected revenue}.
- From {firm} to {partner firm}: {expected in return}.
- Who {firm} can help most: {our client}.
- Who {partner firm} can help most: {their client}.
- What each side contributes: {contributions}.

2. What is paid, and when
- Terms: {terms}.
- {guarantee}
- {payment timing}
- {disclosure}

3. Whose client, and whose data
- Every client stays with whoever served them first, and is free to choose who to work with.
- Neither side goes after the other's clients or passes their names along.
- Client data: {data}. Nothing is shared without the client's consent.

4. How we communicate and stay accountable
- {advisor} and {contact} talk {rhythm}, with an agenda that starts with what was promised last time.
- Once a month, both sides look at the same numbers: introductions, clients, what was paid.
- Each side names who follows up on an introduction, and how fast.

5. How it ends
- Either side can end it with {notice}, for any reason.
- Introductions already under way are finished as agreed. For clients introduced before then: {after the end}.
- Each side deletes the data it no longer needs, and confirms it in writing.

Signed: {signed on}`,
};
