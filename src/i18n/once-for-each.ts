/**
 * Makes what belongs to a key when it is first asked for, and keeps it: a compiled message or a formatter costs a hundred times
 * what it takes to use it. For keys of which there are few, since nothing is ever forgotten.
 */
export function onceForEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
