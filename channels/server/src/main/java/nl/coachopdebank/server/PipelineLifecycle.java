package nl.coachopdebank.server;

import nl.coachopdebank.pipeline.Pipeline;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the workers before the doors open, and stops them after the doors have closed. */
@Component
class PipelineLifecycle implements SmartLifecycle {
    private final Pipeline pipeline;
    private volatile boolean running;

    PipelineLifecycle(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public void start() {
        pipeline.start();
        running = true;
    }

    /** Before anything stops: the doors close when the last reader has gone. */
    @EventListener(ContextClosedEvent.class)
    void sendReadersAway() {
        pipeline.endReaders();
    }

    @Override
    public void stop() {
        pipeline.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
