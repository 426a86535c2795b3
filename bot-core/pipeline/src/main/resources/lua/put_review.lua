-- Keeps a review of a talk in the place of an earlier one, as long as the conversation.
-- Returns 1; 0 when the conversation is no more, and then nothing was written.
--
-- KEYS[1] state of the conversation
-- KEYS[2] hash of its reviews: id of the hand-off -> JSON
-- ARGV[1] id of the hand-off
-- ARGV[2] review

local state, reviews, hand_off, review = KEYS[1], KEYS[2], ARGV[1], ARGV[2]
local call = redis.call

local left = call('PTTL', state)
if left <= 0 then
    return 0
end
call('HSET', reviews, hand_off, review)
call('PEXPIRE', reviews, left)
return 1
