package nl.coachopdebank.bench;

/** The command cannot be carried out as it was given; the message is a sentence for the person who typed it. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String sentence) {
        super(sentence);
    }
}
