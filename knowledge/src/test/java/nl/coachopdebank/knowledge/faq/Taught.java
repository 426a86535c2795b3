package nl.coachopdebank.knowledge.faq;

/** Recognisers that have learned and rehearsed. */
final class Taught {
    private Taught() {}

    static Recogniser by(Lessons lessons) {
        LearnedTopics topics = LearnedTopics.learn(lessons.examples());
        topics.rehearse();
        return new LearnedRecogniser(topics, lessons);
    }
}
