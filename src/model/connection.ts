interface Connection {
  saveData?: boolean;
  type?: string;
}

/** Whether data may cost the reader by the megabyte: then it is only spent after a tap. */
export function isPaidByTheMegabyte(navigator: object): boolean {
  const { connection } = navigator as { connection?: Connection };
  return connection?.saveData === true || connection?.type === 'cellular';
}
