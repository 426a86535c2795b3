package nl.coachopdebank.server;

import java.time.Duration;
import nl.coachopdebank.conversation.KnowledgeDesk;
import nl.coachopdebank.knowledge.LocalKnowledgeDesk;
import nl.coachopdebank.knowledge.likeness.Likeness;
import nl.coachopdebank.knowledge.llm.Llm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The desk that turns ask. */
@Configuration
class DeskWiring {
    /** The local desk, with the models that the settings name asked where it is not sure: first the one that is quick. */
    @Bean(destroyMethod = "")
    @Primary
    KnowledgeDesk assistedDesk(
            LocalKnowledgeDesk local,
            ObjectProvider<Likeness> likeness,
            ObjectProvider<Llm> llm,
            KnowledgeSource source) {
        Duration limit = source.settings().timeLimit();
        KnowledgeDesk desk = local;
        for (Likeness one : likeness) {
            desk = one.refining(desk, limit);
        }
        for (Llm one : llm) {
            desk = one.assisting(desk, limit);
        }
        return desk;
    }
}
