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
  | 'opening'
  | 'speech';

export const headBias = -1.28;

export const headWeights: Readonly<Record<Evidence, number>> = {
  lead: 1.62,
  length: 2.15,
  relative: 2.10,
  clauses: 0.39,
  verb: 0.59,
  document: 0.26,
  wrapped: 0.02,
  question: 0.00,
  digits: -0.73,
  colon: 0.56,
  comma: -0.84,
  echo: 0.66,
  anaphora: -0.38,
  link: -0.63,
  own: 0.96,
  opening: -9.92,
  speech: -0.06,
};
