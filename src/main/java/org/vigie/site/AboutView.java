package org.vigie.site;

import java.util.List;
import org.vigie.rules.Rule;
import org.vigie.rules.RuleBook;

/** @param rules in force, in the order of the hoster's file */
record AboutView(Frame frame, List<Rule> rules) {

    static AboutView of(Visit visit, RuleBook book) {
        Frame frame = new Frame(visit, Pages.messages(visit).about_title(), "", SearchForm.kept(visit));
        return new AboutView(frame, book.rules());
    }
}
