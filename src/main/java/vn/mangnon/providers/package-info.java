/**
 * The register of qualified providers of child protection services (cơ sở cung cấp dịch vụ bảo vệ trẻ em; Luật Trẻ em
 * Đ.55-58): who may give which services where, registered by whom and to which day. Kept by the province's supervisor, read by
 * everybody who has to find a service, also beyond their own place (NĐ 56/2017 Đ.29.4). Nothing in it is about a child.
 */
@NullMarked
package vn.mangnon.providers;

import org.jspecify.annotations.NullMarked;
