/** What hours are that nobody spent: a rate, a plan, a wait, when somebody is there; also in the languages that headers are put into English from. */
export const NOT_SPENT: ReadonlySet<string> = /* @__PURE__ */ new Set(
  (
    'rate rates fee price charge wage salary cost response turnaround notice wait waiting ago since age remaining left estimated estimate expected forecast ' +
    'budget budgeted planned target goal scheduled available capacity overtime pto vacation sick leave ce cpe education credit office business opening until sla due ' +
    'offnungs sprech buro betriebs geschafts warte uber urlaubs rest ouverture bureau attente apertura oficina espera atencion ufficio attesa openings kantoor wacht apnings oppet kontor'
  ).split(' '),
);
