package nl.coachopdebank.content.source;

/** A file whose text cannot be taken apart; carries what an editor is told. */
final class UnreadableFileException extends Exception {
    private final int line;
    private final String remedy;

    UnreadableFileException(int line, String message, String remedy) {
        super(message);
        this.line = line;
        this.remedy = remedy;
    }

    int line() {
        return line;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
