package org.vigie.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates under {@code web/templates}, checked against what they are given when the engine is built. */
@CheckedTemplate
final class Templates {

    private Templates() {}

    static native TemplateInstance home(HomeView view);

    static native TemplateInstance search(SearchView view);

    static native TemplateInstance about(AboutView view);

    static native TemplateInstance instances(InstancesView view);

    static native TemplateInstance doctor(DoctorView view);

    static native TemplateInstance doctorunknown(DoctorView.Unknown view);

    static native TemplateInstance crawler(CrawlerView view);

    static native TemplateInstance developers(DevelopersView view);

    static native TemplateInstance error(ErrorView view);
}
