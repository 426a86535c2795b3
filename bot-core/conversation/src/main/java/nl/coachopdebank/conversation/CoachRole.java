package nl.coachopdebank.conversation;

import nl.coachopdebank.conversation.release.Role;

/** A coach's role in the resident's language; the role's id where the content does not know it. */
record CoachRole(String title, String organisation) {
    static CoachRole of(Scene scene, String role) {
        Role found = scene.content().roles().get(role);
        return found == null
                ? new CoachRole(role, role)
                : new CoachRole(
                        found.title().in(scene.language), found.organisation().in(scene.language));
    }
}
