-- How many videos a list says a host has, if it says so. SQL that both H2 and PostgreSQL accept.

alter table listed_host add column videos integer;
