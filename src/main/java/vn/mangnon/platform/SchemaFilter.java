package vn.mangnon.platform;
