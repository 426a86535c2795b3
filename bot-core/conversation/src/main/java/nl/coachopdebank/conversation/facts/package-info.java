/** What a resident told about themselves, and three-valued conditions over it. */
@NullMarked
package nl.coachopdebank.conversation.facts;

import org.jspecify.annotations.NullMarked;
