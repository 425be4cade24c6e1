/** What says by when something is due, together. */
export const deadlineFields = ["deadlineText", "due", "extendedTo", "extensionApproval"] as const;

type DeadlineField = (typeof deadlineFields)[number];

/** Without one of its own a row with an extension still has the deadline above; a row with a deadline of its own has no extension from there. */
export const ownDeadline = ["deadlineText", "due"] as const;

/** The columns that a row is to be blank in to take one from the row above. */
export const takenTogether = (field: DeadlineField): readonly DeadlineField[] =>
  field === "deadlineText" || field === "due" ? ownDeadline : deadlineFields;

export const isDeadlineField = (field: string): field is DeadlineField =>
  (deadlineFields as readonly string[]).includes(field);
