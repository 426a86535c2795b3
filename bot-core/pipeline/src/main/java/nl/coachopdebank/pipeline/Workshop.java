package nl.coachopdebank.pipeline;

import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/** What all workers of a process share. */
record Workshop(
        TurnMaker maker,
        TurnListener listener,
        PipelineSettings settings,
        PipelineMeters meters,
        Map<String, Channel> channels,
        ScheduledExecutorService alarms) {}
