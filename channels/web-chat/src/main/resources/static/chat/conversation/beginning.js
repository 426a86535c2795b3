import { Refused } from './api.js';
import { Backoff } from './backoff.js';

/**
 * Asks for a new conversation until there is one. `delayed(busy)` hears of every try that failed; null when it is no
 * longer `wanted()`.
 */
export async function begin(api, wishes, wanted, delayed) {
    const backoff = new Backoff();
    while (wanted()) {
        try {
            const started = await api.create(wishes);
            return wanted() ? started : null;
        } catch (problem) {
            const refused = problem instanceof Refused;
            delayed(refused);
            await pause(refused && problem.retryAfter ? problem.patience : backoff.next());
        }
    }
    return null;
}

function pause(millis) {
    return new Promise((resolve) => setTimeout(resolve, millis));
}
