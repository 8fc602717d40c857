import { at, type Rule } from './context.ts';

/** The edition: what it withdraws exists, and the floor is not above it. */
export const release: Rule = ({ content, note }) => {
  const { value } = content.release;
  value.withdrawn.forEach((id, index) => {
    if (!content.pages.has(id) && !content.contacts.has(id))
      note(at(content.release, 'withdrawn', index), 'R1', `"${id}"`, 'the id of a page or of a contact');
  });
  if (value.floor.seq > value.seq)
    note(
      at(content.release, 'floor', 'seq'),
      'R1',
      `the floor ${value.floor.seq} above the edition ${value.seq}`,
      `at most ${value.seq}`,
    );
};
