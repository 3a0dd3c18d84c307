package org.vigie.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts of the filters beside the results. */
@MessageBundle("filter")
interface FilterMessages {

    @Message
    String filters();

    @Message
    String filters_active();

    @Message
    String filters_apply();

    @Message
    String filters_clear();

    @Message
    String filters_skip();

    @Message
    String filter_remove(String filter);

    @Message
    String criterion(Criterion criterion);

    @Message
    String any();

    @Message
    String more();

    @Message
    String sensitive(SensitiveChoice choice);

    @Message
    String chip_sensitive(SensitiveChoice choice);

    @Message
    String chip_spam();

    @Message
    String language_unknown();

    @Message
    String length(LengthChoice choice);

    @Message
    String period(PeriodChoice choice);

    @Message
    String live_now();

    @Message
    String host_other();

    @Message
    String host_placeholder();

    @Message
    String category(VideoCategory category);

    @Message
    String licence(VideoLicence licence);
}
