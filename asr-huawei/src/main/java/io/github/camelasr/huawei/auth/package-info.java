/**
 * Who a client is: after "认证鉴权", https://support.huaweicloud.com/api-sis/sis_03_0058.html, and the
 * vendor's guide to signing, https://support.huaweicloud.com/devg-apisign/.
 */
@NullMarked
package io.github.camelasr.huawei.auth;

import org.jspecify.annotations.NullMarked;
