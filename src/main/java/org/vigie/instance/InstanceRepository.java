package org.vigie.instance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class InstanceRepository implements PanacheRepositoryBase<InstanceEntity, String> {}
