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
  contact: 'the person you speak to there',
  'contact first name': 'first name of the person you speak to there',
  category: "the partner's profession",
  client: 'name of the client',
  need: 'what the client wants to settle, in their own words',
  reason: 'what this person does better than others, with one example',
  'our client': 'whom you serve best, in qualities and in numbers',
  'their client': 'whom they serve best, in qualities and in numbers',
  'their signs': 'what you should listen for on their behalf',
  given: 'how many introductions you gave them',
  rating: 'what your clients say about their work',
  expected: 'what each of you expects, in numbers',
  rhythm: 'how often you speak',
  disclosure: 'the disclosure of what is paid for introductions, as compliance has worded it',
  benefit: 'what a client gains that neither of you could give alone',
  example: 'one client both of you helped, without the name',
  terms: 'how and how much is paid, or that nothing is',
  'expected revenue': 'the revenue that each of you expects in a year',
  guarantee: 'how many introductions are guaranteed, and what happens when fewer come',
  contributions: 'what each of you contributes, who does it and by when',
  'payment timing': 'how long after which event it is paid',
  data: 'which data pass between you, how, and who may see them',
  notice: 'how many days of notice',
  'after the end': 'what is still paid, and for how long, for clients introduced before',
  'signed on': 'day of the signatures',
} as const;
export type Placeholder = keyof typeof PLACEHOLDERS;

/** What each text is for, one line. */
export const TEXT_PURPOSE: Readonly<Record<PartnerText, string>> = {
  introduction: 'An e-mail that brings a client and the partner together.',
  'criteria of fit': 'A page for the partner: whom an introduction helps, and how to begin it.',
  handoff: 'A page for the partner: what happens once somebody is introduced.',
  'discovery conversation': 'For you: how to lead the first talk about working together.',
  'core story': 'What both of you tell a client about working together.',
  'agreement outline':
    'The five elements of an agreement as a page to talk through and give to counsel; no contract.',
};

/** Our own words. `{name}` is filled in; a line that would hold nothing but a placeholder without need is left out. */
export const TEMPLATES: Readonly<Record<PartnerText, string>> = {
  introduction: `Subject: {client}, meet {contact}

Hi {client} and {contact first name},

{client}, you mentioned {need}. The {category} I would go to myself is {contact} at {partner firm}: {reason}.

{contact first name}, {client} knows I am writing and looks forward to hearing from you. Could you suggest two times in the next few days? That is all you need for a first conversation, and it stays between the two of you unless {client} would like me to join.

{disclosure}

Best,
{advisor}
{firm}`,

  'criteria of fit': `Whom an introduction to {firm} helps

We do our best work for {our client}.

Three things to listen for
- Something is about to change: a firm is sold, a career ends, someone inherits, a marriage or a partnership comes apart.
- There are good advisors, but they do not talk to one another, and nobody holds the whole.
- The person asks what it all adds up to, and has never had an answer.

Not a fit
- Someone who is shopping for one product or the best rate.
- Someone who has an advisor they trust. We are glad to be a second opinion, no more.
- A favor to us. When in doubt, leave it.

How to begin
"I know someone who sorts this out for people in your position. May I give them your name?" That is enough; the rest is our work.

The other way round
You do your best work for {their client}. We listen for {their signs}.

What we said we would try for: {expected}.`,

  handoff: `Once you make an introduction, the work is ours

1. Once they agree, send us their name and how to reach them. One line is enough; there is no form.
2. On the same business day we thank you and say who looks after it: {advisor}.
3. Within two business days we call. If we do not reach them, we try again twice and then tell you.
4. You hear from us three times without asking: when we have spoken, when it is decided, and whenever something touches your own work for them.
5. If we are not the right fit, we tell them, name someone who is, and tell you why.
6. We pass on nothing about the client that the client has not agreed to, and we ask the same of you.

On our side: {advisor}, {firm}
On your side: {contact}, {partner firm}
We speak {rhythm} and go through what is open, both ways.`,

  'discovery conversation': `Before the conversation with {contact}, {partner}
What they know: our clients are in good hands with them ({rating}), and we have sent them {given}. That is why we ask; say so and thank them.
Leave money out of this conversation.

To open
"You have looked after our clients well, and I notice that I know little about your practice. May I ask you about it, and tell you about ours? If it leads nowhere, nothing changes: we go on sending you the people whom you can help."

To understand their practice
- Which clients do you like best, and how did they find you?
- What do you do in the first three months with a new client? Who does it?
- When do your clients ask for something that you do not do, and what happens then?
- What must someone never do with one of your clients?
- What would a very good year look like?

To let them understand ours
- Whom we serve best: {our client}
- How a client goes through our practice, and where theirs would meet it.
- What we would never do.

To end, one of three, all of them good
- It stays as it is: they serve our clients, we send them. A respected place to be.
- One client to try it on, with a day to talk about how it went.
- A second conversation, about how each of us advises and decides. Only after that about terms.

Afterwards: write down what you promised, and by when.`,

  'core story': `What {firm} and {partner} do together

Most people we meet have several good advisors and no one who sees the whole picture.
We at {firm} look after {our client}.
{partner} looks after {their client}.
Where the two meet, a client of ours gains {benefit}.
One example: {example}.
What we do not do: decide for you whom to work with. You choose, and each of us answers to you alone.`,

  'agreement outline': `Outline of an agreement between {firm} and {partner firm}
To talk through and to give to counsel; it is no contract.

1. What each of us expects
- Introductions both ways: {expected}. Revenue: {expected revenue}.
- Whom we can do the most for: {our client}
- Whom they can do the most for: {their client}
- What each contributes: {contributions}

2. What is paid, and when
- Terms: {terms}
- {guarantee}
- Paid: {payment timing}. What a client gets back is taken off the next payment.
- {disclosure}

3. Whose client, whose data
- Everybody stays the client of whoever served them before, and decides freely whom to work with.
- Neither of us offers the other's services to them, nor passes their names on.
- Client data: {data}. Nothing passes without the client's consent.

4. How we speak and account to each other
- {advisor} and {contact} speak {rhythm}, with an agenda and what was promised last time.
- Once a month both lay the same numbers side by side: introductions, clients, what was paid.
- Who answers an introduction, and how fast, is written down for each side.

5. How it ends
- Either side may end it with {notice}, without giving a reason.
- Introductions under way are finished as agreed. Clients from before: {after the end}.
- Data that are no longer needed are deleted, and each confirms it.

Signed: {signed on}`,
};
