// Strictly functional storage: the key of one conversation with its language, and, for as long as the tab lives,
// messages that the server has not confirmed. Nothing is written before a conversation exists.
const NAME = 'couch-chat';

function read(area) {
    try {
        return JSON.parse(area().getItem(NAME));
    } catch {
        return null;
    }
}

function write(area, value) {
    try {
        if (value === null) {
            area().removeItem(NAME);
        } else {
            area().setItem(NAME, JSON.stringify(value));
        }
    } catch {
        // Storage may be full or forbidden. The chat then lives as long as its page.
    }
}

const device = () => window.localStorage;
const tab = () => window.sessionStorage;

/** What this device remembers of the chat. */
export const storage = {
    /** `{id, secret, language}`, or null. */
    key() {
        const key = read(device);
        return typeof key?.id === 'string' && typeof key?.secret === 'string' ? key : null;
    },

    remember(key) {
        write(device, key);
    },

    unsent(conversationId) {
        const kept = read(tab);
        return kept?.id === conversationId && Array.isArray(kept.messages) ? kept.messages : [];
    },

    keepUnsent(conversationId, messages) {
        write(tab, messages.length === 0 ? null : { id: conversationId, messages });
    },

    forget() {
        write(device, null);
        write(tab, null);
    },

    /** Calls back when another tab changed or erased the conversation. */
    onChangeElsewhere(listener) {
        const heard = (event) => {
            if (event.key === NAME || event.key === null) {
                listener();
            }
        };
        window.addEventListener('storage', heard);
        return () => window.removeEventListener('storage', heard);
    },
};
