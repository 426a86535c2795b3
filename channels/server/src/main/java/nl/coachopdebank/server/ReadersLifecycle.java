package nl.coachopdebank.server;

import nl.coachopdebank.pipeline.Pipeline;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At a stop sends the readers away first: the doors close when the last of them has gone. */
@Component
class ReadersLifecycle implements SmartLifecycle {
    private final Pipeline pipeline;
    private volatile boolean running;

    ReadersLifecycle(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        pipeline.endReaders();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** The last to start and the first to stop, before the web server. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
