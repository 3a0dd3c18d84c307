package org.vigie.search;

/** What the answers to all searches depend on, beside the question. */
public interface SearchState {

    /** Two times the same only if the same question has the same answer. Cheap; to be asked for before the answer it stands for. */
    String now();
}
