/** What ends a clause, in either language; also brackets and quotation marks. */
export const CLAUSE_END = /[,.;!?。…\n:，；：！？"“”()（）、]+/;
