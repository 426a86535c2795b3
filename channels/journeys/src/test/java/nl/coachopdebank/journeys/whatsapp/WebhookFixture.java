package nl.coachopdebank.journeys.whatsapp;

import nl.coachopdebank.journeys.wire.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Webhooks go in at the real address, and everybody in them is new. */
@ExtendWith(SharedStands.class)
abstract class WebhookFixture {
    final Stand stand;

    WebhookFixture(Stand stand) {
        this.stand = stand;
    }

    @BeforeEach
    void everybodyIsNew() {
        stand.startAfresh();
    }

    Answer posts(String file) {
        return stand.meta.posts(Meta.bytes(file));
    }
}
