/** Who helps people in despair, and who comes when somebody is in danger: where the directory holds no line of its own. */
export const CRISIS_NUMBER = '113';
export const EMERGENCY_NUMBER = '112';
