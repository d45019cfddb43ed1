/**
 * Who asks: the options that both protocols have, and the token. Nothing is null.
 *
 * <p>"The page" is https://open.feishu.cn/document/ukTMukTMukTM/ukDNz4SO0MjL5QzM/auth-v3/auth
 * (tenant_access_token_internal) or its successor of OAuth.
 */
@NullMarked
package io.github.camelasr.feishu.account;

import org.jspecify.annotations.NullMarked;
