package nl.coachopdebank.coachconsole;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.coachopdebank.conversation.ConversationId;
import nl.coachopdebank.conversation.Event;
import nl.coachopdebank.pipeline.HandOffLine;
import nl.coachopdebank.pipeline.Onlooker;

/** A console that keeps what it is told, one word for each thing. */
final class RecordedWatch implements Watch.Listener {
    private final List<String> heard = new CopyOnWriteArrayList<>();

    @Override
    public void changed(HandOffLine line) {
        heard.add("changed " + line.handOff().state().wireName());
    }

    @Override
    public void said(String handOff, Event event) {
        String text = event instanceof Event.Message message ? message.body().text() : "status";
        heard.add("said " + text);
    }

    @Override
    public void typing(String handOff) {
        heard.add("typing");
    }

    @Override
    public void looking(String handOff, Onlooker colleague) {
        heard.add("looking " + colleague.name());
    }

    @Override
    public void delivered(String handOff, ConversationId conversation) {
        heard.add("delivered");
    }

    @Override
    public void missed() {
        heard.add("missed");
    }

    List<String> heard() {
        return List.copyOf(heard);
    }
}
