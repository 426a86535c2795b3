package nl.coachopdebank.bench;

import io.netty.channel.EventLoop;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/** Where stages take place: the server, the residents' thread, the meters, and somewhere to tell how it goes. */
final class Site implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** Each open conversation takes a port, also for a minute after its end; Linux lends out 28,000 by default. */
    private static final int MOST_OPEN = 10_000;

    private final Arguments arguments;
    private final PrintStream out;
    private final Meter meter;
    private final Loop loop = new Loop();
    private final Door door;

    Site(Arguments arguments, PrintStream out) {
        this.arguments = arguments;
        this.out = out;
        InetSocketAddress server = LoopbackAddress.of(arguments.text("server", "http://127.0.0.1:8080"));
        this.meter = new Meter(arguments);
        this.door = new Door(loop, server, flow());
    }

    private String flow() {
        String flow = arguments.text("flow", "zelftriage");
        if (!NAME.matcher(flow).matches()) {
            throw new UsageException("The name of the flow has letters, digits, dots, dashes and underscores only.");
        }
        return flow;
    }

    Arguments arguments() {
        return arguments;
    }

    Usage read() {
        return meter.read();
    }

    EventLoop thread() {
        return loop.thread();
    }

    void tell(Runnable order) {
        loop.tell(order);
    }

    /** A crowd that walks the whole triage, again and again. */
    Plan plan(int residents) {
        if (residents > MOST_OPEN) {
            throw new UsageException("At most " + MOST_OPEN + " conversations can be open at once.");
        }
        return new Plan(residents, seed(), Plan.WHOLE_TRIAGE);
    }

    /** How long a stage is measured. */
    int seconds() {
        return arguments.number("seconds", 30);
    }

    /** How long a stage runs before it is measured. */
    int warmUp() {
        return arguments.number("warmup", 10);
    }

    long seed() {
        return arguments.number("seed", 1);
    }

    /** A crowd that has started to come in; openings bound how fast and how many. */
    Crowd crowd(Pace pace, Tally tally, Plan plan, OpenLoopSchedule openings) {
        Crowd crowd = new Crowd(door, pace, tally, plan, openings);
        loop.tell(() -> crowd.start(loop.thread()));
        return crowd;
    }

    /** Ends a crowd, and gives the server a moment to see them go. */
    void sendHome(Crowd crowd) {
        loop.tell(crowd::sendHome);
        pause(1);
    }

    /** Waits until so many conversations have begun, or for as long as patience lasts; false in the second case. */
    boolean awaitArrivals(Crowd crowd, long wanted, long seconds) {
        long start = System.nanoTime();
        while (loop.ask(crowd::arrivals) < wanted) {
            if (System.nanoTime() - start > seconds * 1_000_000_000L) {
                return false;
            }
            pause(0.1);
        }
        return true;
    }

    <T> T ask(Callable<T> question) {
        return loop.ask(question);
    }

    void say(String sentence) {
        out.println(sentence);
    }

    void pause(double seconds) {
        try {
            Thread.sleep(Math.round(seconds * 1_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
