/**
 * What did not work, said beside what was tried. When that was for want of a connection, the sentence goes as soon as the
 * line is back: it would not be true any more.
 */
export function showProblem(line, problem) {
    line.textContent = problem.title ?? 'Dat lukte niet.';
    line.toggleAttribute('data-passing', Boolean(problem.passing));
    line.hidden = false;
}

export function hideProblem(line) {
    line.hidden = true;
    line.removeAttribute('data-passing');
}

/** The line is back: takes away what was said for want of it. */
export function hidePassingProblems() {
    document.querySelectorAll('[data-passing]').forEach(hideProblem);
}
