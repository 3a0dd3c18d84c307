package org.vigie.index.lucene.inflection;

import java.util.Optional;

/**
 * What a language writes before a word without a space: an article, a preposition, a verb's prefix.
 *
 * @param replaced letters of the bare word that give way to it (Indonesian {@code tulis}, {@code menulis})
 */
record Front(int language, String added, String replaced, double weight) {

    Optional<String> removedFrom(String word) {
        return word.startsWith(added) ? Optional.of(replaced + word.substring(added.length())) : Optional.empty();
    }

    Optional<String> addedTo(String bare) {
        return bare.startsWith(replaced) ? Optional.of(added + bare.substring(replaced.length())) : Optional.empty();
    }
}
