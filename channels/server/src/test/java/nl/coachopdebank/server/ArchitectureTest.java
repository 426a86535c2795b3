package nl.coachopdebank.server;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of the design. To break one is a talk about the design, not a new exception. */
@AnalyzeClasses(packages = "nl.coachopdebank", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String CONVERSATION = "nl.coachopdebank.conversation..";
    private static final String PIPELINE = "nl.coachopdebank.pipeline..";
    private static final String CONTENT = "nl.coachopdebank.content..";
    private static final String KNOWLEDGE = "nl.coachopdebank.knowledge..";
    private static final String WEB_CHAT = "nl.coachopdebank.webchat..";
    private static final String WHATSAPP = "nl.coachopdebank.whatsapp..";
    private static final String COACH_CONSOLE = "nl.coachopdebank.coachconsole..";
    private static final String SERVER = "nl.coachopdebank.server..";

    @ArchTest
    static final ArchRule conversationIsPure = classes()
            .that()
            .resideInAPackage(CONVERSATION)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(CONVERSATION, "java..", "org.jspecify.."))
            .because("any past turn must be replayable with nothing but its input");

    @ArchTest
    static final ArchRule conversationHasNoClockOfItsOwn = noClasses()
            .that()
            .resideInAPackage(CONVERSATION)
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the moment is handed in");

    @ArchTest
    static final ArchRule pipelineKnowsTheConversationOnly = noClasses()
            .that()
            .resideInAPackage(PIPELINE)
            .should()
            .dependOnClassesThat(ours(CONTENT, KNOWLEDGE, WEB_CHAT, WHATSAPP, COACH_CONSOLE, SERVER))
            .because("a door or a content format must not change how messages are kept");

    @ArchTest
    static final ArchRule contentKnowsTheConversationOnly = noClasses()
            .that()
            .resideInAPackage(CONTENT)
            .should()
            .dependOnClassesThat(ours(PIPELINE, KNOWLEDGE, WEB_CHAT, WHATSAPP, COACH_CONSOLE, SERVER))
            .because("content is read the same in a test, a tool and a server");

    @ArchTest
    static final ArchRule knowledgeKnowsTheConversationOnly = noClasses()
            .that()
            .resideInAPackage(KNOWLEDGE)
            .should()
            .dependOnClassesThat(ours(PIPELINE, CONTENT, WEB_CHAT, WHATSAPP, COACH_CONSOLE, SERVER))
            .because("what is looked up is told, not fetched back");

    @ArchTest
    static final ArchRule webChatKnowsNoOtherDoor = noClasses()
            .that()
            .resideInAPackage(WEB_CHAT)
            .should()
            .dependOnClassesThat(ours(CONTENT, KNOWLEDGE, WHATSAPP, COACH_CONSOLE, SERVER))
            .because("a door can be left out or added without the others");

    @ArchTest
    static final ArchRule whatsAppKnowsNoOtherDoor = noClasses()
            .that()
            .resideInAPackage(WHATSAPP)
            .should()
            .dependOnClassesThat(ours(CONTENT, KNOWLEDGE, WEB_CHAT, COACH_CONSOLE, SERVER))
            .because("a door can be left out or added without the others");

    @ArchTest
    static final ArchRule coachConsoleKnowsNoOtherDoor = noClasses()
            .that()
            .resideInAPackage(COACH_CONSOLE)
            .should()
            .dependOnClassesThat(ours(CONTENT, KNOWLEDGE, WEB_CHAT, WHATSAPP, SERVER))
            .because("a door can be left out or added without the others");

    @ArchTest
    static final ArchRule nothingDependsOnTheServer = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER)
            .should()
            .dependOnClassesThat(ours(SERVER))
            .because("it only wires");

    @ArchTest
    static final ArchRule onlyOnePackageKnowsLettuce = noClasses()
            .that()
            .resideOutsideOfPackage("nl.coachopdebank.pipeline.redis..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("io.lettuce.."))
            .because("where messages are kept is one decision in one place");

    @ArchTest
    static final ArchRule celStaysWithTheContent = noClasses()
            .that()
            .resideOutsideOfPackage(CONTENT)
            .should()
            .dependOnClassesThat(resideInAnyPackage("dev.cel.."))
            .because("the engine knows conditions, not their language");

    @ArchTest
    static final ArchRule environmentIsReadByTheServer = noClasses()
            .that()
            .resideOutsideOfPackage(SERVER)
            .should()
            .callMethod(System.class, "getenv")
            .because("a setting has one way in");

    @ArchTest
    static final ArchRule modulesHaveNoCycles =
            slices().matching("nl.coachopdebank.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> ours(String... packages) {
        return resideInAnyPackage(packages);
    }
}
