/** What a tool tells the editor; with `ok` false the command ends with 1, so that a script notices. */
export interface Outcome {
  text: string;
  ok: boolean;
}
