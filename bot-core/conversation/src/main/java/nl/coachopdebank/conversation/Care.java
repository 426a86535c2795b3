package nl.coachopdebank.conversation;

/** How sure it must be that words answer a question. */
enum Care {
    /** The question was put: these words are its answer, if they can be. */
    ANSWER(false, false, true),
    /** The words were said to correct something: "ik bedoel horeca". */
    CORRECTION(true, false, true),
    /** A sentence in answer to another question. */
    SENTENCE(true, false, false),
    /** Words about anything, a wish maybe: only what somebody tells about oneself counts. */
    STORY(true, true, false),
    /** As in a story, and it is to change what was told before. */
    STATED(true, true, false);

    /** Whether the words may be about something else than the question. */
    final boolean spotted;
    /** Whether somebody must tell it about oneself. */
    final boolean tells;
    /** Whether it is meant as an answer: then a wish counts where one is asked, and what was so where nothing else is. */
    final boolean meant;

    Care(boolean spotted, boolean tells, boolean meant) {
        this.spotted = spotted;
        this.tells = tells;
        this.meant = meant;
    }
}
