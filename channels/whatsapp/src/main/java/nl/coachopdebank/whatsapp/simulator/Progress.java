package nl.coachopdebank.whatsapp.simulator;

/** How far a message is: one clock, one tick, two ticks, two blue ticks, or a failure. */
enum Progress {
    PENDING,
    SENT,
    DELIVERED,
    READ,
    FAILED
}
