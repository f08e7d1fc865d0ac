/** Copies what stands in a field; says `yes` or `no`. Pages without TLS have no clipboard: then it stands selected. */
export function copyAll(field) {
  field.select();
  return (navigator.clipboard?.writeText(field.value) ?? Promise.reject()).then(() => 'yes', () => 'no');
}
