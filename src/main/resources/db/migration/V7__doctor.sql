-- What the doctor knows of instances. SQL that both H2 and PostgreSQL accept.

-- Hosts that known instances follow or are followed by, with the first that told of each.
create table found_host (
    host      varchar(260) not null primary key,
    via       varchar(260) not null,
    found_at  timestamp(6) with time zone not null
);

-- Who hosts say they are: two with one key are one instance.
create table instance_identity (
    host         varchar(260) not null primary key,
    claims       varchar(260) not null,
    identity_key varchar(64) not null,
    read_at      timestamp(6) with time zone not null,
    replaced_at  timestamp(6) with time zone
);

create index instance_identity_key on instance_identity (identity_key);
