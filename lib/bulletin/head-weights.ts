/**
 * Weights of the evidence for a title, on a log-odds scale: a logistic regression on the heads of labelled
 * bulletins (tools/bulletin/train-heads.ts), each document's overlaps centred on their median.
 */
export type Evidence =
  | 'lead'
  | 'length'
  | 'relative'
  | 'clauses'
  | 'verb'
  | 'document'
  | 'wrapped'
  | 'question'
  | 'digits'
  | 'colon'
  | 'comma'
  | 'echo'
  | 'anaphora'
  | 'link'
  | 'own'
  | 'speech';

export const headBias = -1.19;

export const headWeights: Readonly<Record<Evidence, number>> = {
  lead: 1.37,
  length: 2.06,
  relative: 2.32,
  clauses: 0.37,
  verb: 0.65,
  document: 0.21,
  wrapped: 0.01,
  question: 0.0,
  digits: -0.82,
  colon: 0.72,
  comma: -0.92,
  echo: 0.55,
  anaphora: -0.43,
  link: -6.63,
  own: 1.08,
  speech: -0.01,
};
