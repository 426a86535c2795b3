package nl.coachopdebank.pipeline;

import java.util.List;
import nl.coachopdebank.conversation.Consent;
import nl.coachopdebank.conversation.FirstTalk;
import nl.coachopdebank.conversation.HandOff;
import nl.coachopdebank.conversation.Promise;

/** A hand-off after its conversation was erased: that it was there, and nothing of what it was about. */
final class Forgotten {
    private Forgotten() {}

    static HandOff of(HandOff handOff) {
        Consent consent =
                new Consent(Consent.Given.NONE, "", "", handOff.consent().at());
        return new HandOff(
                handOff.id(),
                "",
                HandOff.State.LAPSED,
                handOff.reason(),
                "",
                handOff.role(),
                "",
                handOff.requestedAt(),
                handOff.fromSeq(),
                new Promise(handOff.promise().by(), ""),
                FirstTalk.promised(handOff.promise().by()),
                consent,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }
}
