/** The citizen's home (マイページ): a read-only composition of what the other domains hold for one person. */
package jp.fujimado.mypage;
