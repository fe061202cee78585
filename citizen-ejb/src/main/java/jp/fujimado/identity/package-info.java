/**
 * Who is who: accounts of citizens and officials, departments. Login itself is the identity provider's.
 *
 * <table>
 *   <caption>Words</caption>
 *   <tr><td>account</td><td>利用者 (login of a person)</td></tr>
 *   <tr><td>department</td><td>課</td></tr>
 * </table>
 */
package jp.fujimado.identity;
