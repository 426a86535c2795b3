package nl.coachopdebank.conversation.release;

/** One method a kind of step. */
public interface StepVisitor<R> {
    R say(Say step);

    R ask(Ask step);

    R branch(Branch step);

    R lookUp(LookUp step);

    R advise(Advise step);

    R handOff(HandOffStep step);

    R jump(Jump step);

    R end(End step);
}
