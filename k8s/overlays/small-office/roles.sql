-- Run once, by the image of PostgreSQL on an empty volume: who migrates owns the database, who serves owns nothing.
\getenv owner_password MANGNON_OWNER_PASSWORD
\getenv app_password MANGNON_APP_PASSWORD
create role mangnon_owner login password :'owner_password';
create role mangnon_app login password :'app_password';
create database mangnon owner mangnon_owner;
