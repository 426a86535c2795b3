package nl.coachopdebank.whatsapp;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counts what comes in, by kinds that are few and tell of nobody. */
final class Tally {
    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final MeterRegistry meters;

    Tally(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A webhook, by what became of it. */
    void webhook(String result) {
        meters.counter("couch.whatsapp.webhooks", "result", result).increment();
    }

    void happening(String kind) {
        meters.counter("couch.whatsapp.happenings", "kind", kind).increment();
    }

    void happening(Class<?> kind) {
        happening(NEXT_WORD.matcher(kind.getSimpleName()).replaceAll("-").toLowerCase(Locale.ROOT));
    }

    /** A status of a message, by what was done with it. */
    void status(String result) {
        meters.counter("couch.whatsapp.statuses", "result", result).increment();
    }

    void conflict() {
        meters.counter("couch.whatsapp.alias.conflicts").increment();
    }

    void refusedSignature() {
        meters.counter("couch.whatsapp.signatures.refused").increment();
    }

    void readMark(boolean taken) {
        meters.counter("couch.whatsapp.read.marks", "result", taken ? "taken" : "failed")
                .increment();
    }
}
