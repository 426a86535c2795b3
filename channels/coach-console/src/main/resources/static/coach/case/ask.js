import { el } from '../page/dom.js';
import { hideProblem, showProblem } from '../page/problem-line.js';

/**
 * Asks in a modal dialog. `run` does the work with the filled-in form; while it fails the dialog stays and says why.
 * Resolves to true when it was done and to false when the coach left; the browser gives the focus back.
 */
export function ask({ title, intro, content, submit, run }) {
    return new Promise((resolve) => {
        const problem = el('p', { class: 'couch-problem', role: 'alert', hidden: true });
        const confirm = el('button', { type: 'submit', class: 'couch-button couch-button--primary' }, submit);
        const form = el(
            'form',
            { class: 'couch-dialog__form' },
            el('h2', { class: 'couch-dialog__title', id: 'dialog-title' }, title),
            el('p', {}, intro),
            content,
            el(
                'div',
                { class: 'couch-dialog__buttons' },
                problem,
                confirm,
                el('button', { type: 'button', class: 'couch-button', onclick: () => dialog.close() }, 'Annuleer'),
            ),
        );
        const dialog = el('dialog', { class: 'couch-dialog', 'aria-labelledby': 'dialog-title' }, form);
        let done = false;
        form.addEventListener('submit', async (event) => {
            event.preventDefault();
            confirm.disabled = true;
            done = await attempt(run, form, problem);
            confirm.disabled = false;
            if (done) {
                dialog.close();
            }
        });
        dialog.addEventListener('close', () => {
            dialog.remove();
            resolve(done);
        });
        document.body.append(dialog);
        dialog.showModal();
    });
}

async function attempt(run, form, problem) {
    hideProblem(problem);
    try {
        await run(form);
        return true;
    } catch (error) {
        showProblem(problem, error);
        return false;
    }
}
