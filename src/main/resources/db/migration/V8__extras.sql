-- Captions and chapters are asked for after all details. SQL that both H2 and PostgreSQL accept.

alter table remote_item add column extras_at timestamp(6) with time zone;
